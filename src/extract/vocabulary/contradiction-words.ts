/**
 * Words in a comment that say the opposite of the verdict beside it. Sources of regular expressions, lower case.
 */

const DONE =
  "genomför|uppfyll|uppnå|nått|klar|färdig|påbörja|starta|förverkliga|slutför|antag|besluta|hunn|kunna|blivit|hållit|skett|levererat";

/** Beside "helt uppfyllt": it has not been done. */
export const NOT_DONE = String.raw`(?:har|hade|är|blev|kunde|hann)\s+(?:\p{L}+\s+)?(?:ännu\s+)?(?:inte|ej)\s+(?:\p{L}+\s+)?(?:${DONE})|ännu\s+(?:inte|ej)\s+(?:${DONE})|(?:inte|ej)\s+(?:har\s+)?(?:${DONE})\p{L}*\s*(?:$|[.,])|blev\s+inte\s+av|kom\s+inte\s+till\s+stånd|ställdes\s+in|skjuts\s+upp|flyttas\s+till`;

/** Beside "helt uppfyllt": it lies ahead. */
export const LIES_AHEAD = String.raw`(?:ska|skall|kommer\s+att)\s+(?:\p{L}+\s+){0,2}?(?:genomföras|hållas|påbörjas|startas|utföras|färdigställas|äga\s+rum)`;

/** Beside "inte uppfyllt": it has been done. */
export const ALL_DONE = String.raw`(?:har|är|blev)\s+(?:nu\s+|helt\s+|redan\s+)?(?:genomfört?s?|genomförd|genomförda|klart?|färdigt?|uppnåtts?|slutförts?|slutförd)(?!\p{L})`;
