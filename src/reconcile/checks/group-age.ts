/**
 * A group is called new in a year, and its own words say that it has been there for long (sv. *"har funnits i över 25 år"*).
 */
import { isOpenLife } from "../grain.ts";
import { textOn, yearOf } from "../mention.ts";
import { allOn, type Check, findingOf } from "./check.ts";

const AGE =
  /(?<!\p{L})(?:funnits|verkat|arbetat|samverkat|samarbetat|träffats|bestått)\s+(?:\p{L}+\s+){0,2}?(?:i\s+(?:över|mer än|drygt|nästan|ca|cirka)?\s*(?<years>\d{1,2})\s+år|sedan\s+(?:år\s+)?(?<since>(?:19|20)\d\d))(?!\p{L})/iu;
/** A group may be called new for so many years. */
const STILL_NEW = 2;

export const groupAge: Check = ({ things }) =>
  things.flatMap((thing) => {
    if (thing.type !== "Group") return [];
    const isNew = allOn(thing, "lifecycle").filter(({ claim }) => claim.value === "new" && !isOpenLife(claim));
    const old = [...allOn(thing, "area"), ...allOn(thing, "purpose")].flatMap(({ claim, mention }) => {
      const { years, since } = AGE.exec(String(claim.value))?.groups ?? {};
      const told = yearOf(mention);
      const from = since !== undefined ? Number(since) : years !== undefined && told ? told - Number(years) : undefined;
      return from === undefined ? [] : [{ claim, from }];
    });
    const [young] = isNew;
    const year = young === undefined ? undefined : yearOf(young.mention);
    const elder = old.find(({ from }) => year !== undefined && from < year - STILL_NEW);
    if (young === undefined || elder === undefined) return [];
    const name =
      thing.members.map((mention) => textOn(mention, "name")).find((one) => one !== undefined) ?? "the group";
    return [
      findingOf({
        code: "date_mismatch",
        severity: "info",
        message: `${name} is called new in ${year}, and by its own words has been there since ${elder.from} or so.`,
        claims: [young.claim, elder.claim],
        expected: String(year),
        found: String(elder.from),
      }),
    ];
  });
