/**
 * How Swedish gives a task (sv. *får i uppdrag att, uppdras att, utses att*), as data: the verb phrases, and the words that
 * show that nothing was given (a proposal, a standing duty).
 */

const ADVERBS = String.raw`(?:(?:därefter|därför|också|även|vidare|sedan|således|härmed|samtidigt|dessutom|nu|tillsammans|gemensamt)\s+)*(?:(?:vid|på|under|den)\s+[^,.;:]{2,50}?\s+)?`;
const TASK = String.raw`(?:\s+(?:av|från)\s+(?<by>[^.;:]{3,60}?))?\s*,?\s*att(?![\p{L}])\s*:?\s*`;

/**
 * Verb phrases up to and with "att"; the task follows. `who` says where the one that gets it stands: before the phrase,
 * or within it as the group `to`. Where `giver` is set, the one that gives it stands before the phrase.
 */
export const GIVINGS: readonly { readonly form: RegExp; readonly who: "before" | "within"; readonly giver?: true }[] = [
  // "Gruppen får i uppdrag att", "fick därefter uppdraget att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:får|fick|gavs|ges|erhåller|erhöll|tilldelas|tilldelades|har\s+fått|hade\s+fått)\s+${ADVERBS}(?:i\s+|som\s+|ett\s+|det\s+)?uppdrag(?:et)?${TASK}`,
      "giu",
    ),
    who: "before",
  },
  // "får Anna Ek i uppdrag att", "fick kansliet uppdraget att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:får|fick|gavs|ges)\s+(?<to>(?!i\s+uppdrag|inte|ej)[^.;:]{3,120}?)\s+(?:i\s+uppdrag|uppdraget)${TASK}`,
      "giu",
    ),
    who: "within",
  },
  // "Styrelsen ger kansliet i uppdrag att", "att ge kansliet i uppdrag att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:ger|gav|gett|givit|ge|lämnar|lämnade|lämna)\s+(?<to>(?!inte|ej)[^.;:]{3,120}?)\s+(?:i\s+uppdrag|uppdraget)${TASK}`,
      "giu",
    ),
    who: "within",
    giver: true,
  },
  // "uppdrar åt kansliet att", "att uppdra till kansliet att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:uppdrar|uppdrog|uppdra|uppdragit)\s+(?:åt|till|på)?\s*(?<to>[^.;:]{3,120}?)${TASK}`,
      "giu",
    ),
    who: "within",
    giver: true,
  },
  // "uppdras åt kansliet att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:uppdras|uppdrogs|uppdragits)\s+(?:åt|till)\s+(?<to>[^.;:]{3,120}?)${TASK}`,
      "giu",
    ),
    who: "within",
  },
  // "Kansliet uppdras att", "åläggs att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:uppdras|uppdrogs|åläggs|ålades)\s+${ADVERBS}att(?![\p{L}])\s*:?\s*`,
      "giu",
    ),
    who: "before",
  },
  // "Anna Ek utses att"
  {
    form: new RegExp(
      String.raw`(?<![\p{L}])(?:utses|utsågs|utsetts)\s+${ADVERBS}(?:till\s+)?att(?![\p{L}])\s*:?\s*`,
      "giu",
    ),
    who: "before",
  },
];

/** Before the phrase, in the same clause, they show that it is proposed, wished or asked, not given. */
export const NOT_GIVEN =
  /(?<![\p{L}])(?:föreslår|föreslås|föreslog|förslag(?:et)?\s+(?:är|om)\s+att|yrkar|yrkade|önskar|önskade|önskemål\s+om|bör|borde|begär|begärde|anhåller|rekommenderar|ifall|huruvida)(?![\p{L}])[^.;:]*$/iu;

/** Words of an earlier meeting. */
export const EARLIER =
  /(?<![\p{L}])(?:förra|föregående|senaste|tidigare|förrförra)\s+(?:\p{L}*möte\p{L}*|sammanträde\p{L}*|träff\p{L}*)|(?<![\p{L}])tidigare(?=\s+(?:fått|gett|givit|uppdragit))/iu;

/** Before a day: it is that of a meeting or a decision. */
export const DECIDED_ON =
  /(?<![\p{L}])(?:\p{L}*möte\p{L}*|sammanträde\p{L}*|beslutade|beslutat|beslöt|beslutar)\s+(?:\p{L}+\s+)?(?:den\s+)?$/iu;

/** Past tense: with another day than the meeting's it tells of another meeting. */
export const TOLD =
  /^(?:fick|gavs|gav|gett|givit|tilldelades|erhöll|uppdrog|uppdragit|uppdrogs|ålades|utsågs|utsetts|har\s+fått|hade\s+fått)(?![\p{L}])/iu;

/** Formalities of the meeting itself are no tasks. */
export const FORMALITY =
  /^(?:(?:jämte|tillsammans med)\s+ordförande(?:n)?\s+)?(?:justera|föra|leda)\s+(?:dagens\s+|mötets\s+)?(?:protokoll|minnesanteckningar|mötet|anteckningar)/iu;

/** The one that gets the task is the subject of a relative clause: a mention, no act of giving. */
export const MENTIONED = /(?:^|[\s,])(?:som|vilka|vilken)\s*$/iu;

/** Words between the name of the one that gets the task and the verb phrase, or before the name. */
export const AROUND_GROUP =
  /^(?:(?:att|även|också|därefter|därför|vidare|samt|och|sedan|nu|dessutom|mötet)\s+)+|\s+(?:har|hade|ska|skall|även|också|därefter)$/iu;

/** Offices that can be given tasks as a body can (sv. *kanslichefen, samordnaren*): ends of words. */
export const OFFICES =
  /(?:chef|direktör|samordnare|koordinator|sekreterare|strateg|handläggare|ledare|ordförande|ansvarig|styrman|ombud)(?:en|n|na|arna|erna|er|s)?$/iu;

/** Ends of words for parts of an administration and undertakings. */
export const UNITS =
  /(?:kommun|region|förvaltning|kontor|enhet|avdelning|mottagning|byrå|bolag|tjänst|skola|bibliotek|centrum|central|myndighet|förbund|styrelse|projekt|verksamhet|organisation|förening|kommitté|delegation|sekretariat|kommuner|grupper|grupp|nämnd|råd|nätverk)(?:en|et|n|t|na|erna|arna|s)?$/iu;
