/**
 * A meeting where each municipality has one who decides, and one of the region's municipalities has none: a list that is
 * short, or an absence that nobody remarks on (sv. *frånvaro*).
 */
import { foldWords } from "../../fields/fold.ts";
import { municipalityOf } from "../../fields/municipalities.ts";
import { append } from "../../model/append.ts";
import type { Claim } from "../../model/claim.ts";
import type { Finding } from "../../model/finding.ts";
import { claimOn, type Mention, regionOf, textOn, yearOf } from "../mention.ts";
import { type Check, findingOf } from "./check.ts";

/** Who belongs to a region is told by documents of so many years before the meeting. */
const YEARS_BACK = 5;
/** So many documents or records must tell of a municipality before it is missed. */
const LEAST_TOLD = 2;
const LEAST_DECIDING = 3;
/** More than that part of the region absent is another kind of meeting. */
const MOST_ABSENT = 1 / 3;

type Told = { readonly place: string; readonly year: number; readonly claim: Claim };

export const attendance: Check = ({ things }) => {
  const mentions = things
    .flatMap(({ type, members }) => (type === "Member" || type === "Attendee" ? members : []))
    .filter((mention) => mention.type === "Member" || textOn(mention, "role") === "deciding");
  const byRegion = rowsOf(mentions, regionOf);
  const findings: Finding[] = [];
  for (const own of byRegion.values()) {
    const told = own.flatMap((mention): Told[] => {
      const claim = claimOn(mention, "organization");
      const place = claim === undefined ? undefined : placeOf(String(claim.value));
      const year = yearOf(mention);
      return claim === undefined || place === undefined || year === undefined ? [] : [{ place, year, claim }];
    });
    const meetings = rowsOf(
      own.filter(({ type }) => type === "Attendee"),
      (mention) => textOn(mention, "meeting") ?? mention.document.id,
    );
    for (const meeting of meetings.values()) append(findings, missing(ofFirstCopy(meeting), told));
  }
  return findings;
};

function rowsOf(mentions: readonly Mention[], keyOf: (mention: Mention) => string): Map<string, Mention[]> {
  const rows = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [mention]);
    else row.push(mention);
  }
  return rows;
}

/** What the first of several copies of the minutes says. */
function ofFirstCopy(meeting: readonly Mention[]): Mention[] {
  const document = meeting[0]?.document.id;
  return meeting.filter((mention) => mention.document.id === document);
}

/** A municipality by its name: one of the country's, or any that calls itself one. */
function placeOf(organization: string): string | undefined {
  const known = municipalityOf(organization);
  if (known !== undefined) return known.name;
  const bare = /^(?<name>.*\S)\s+kommun$/iu.exec(organization.trim())?.groups?.["name"];
  return bare === undefined ? undefined : foldWords(bare).replace(/(?<=\p{L}{3})s$/u, "");
}

function missing(meeting: readonly Mention[], told: readonly Told[]): Finding[] {
  const [first] = meeting;
  const year = first === undefined ? undefined : yearOf(first);
  const deciding = meeting.flatMap((mention) => claimOn(mention, "organization") ?? []);
  const places = deciding.map(({ value }) => placeOf(String(value)));
  const here = new Set(places);
  if (year === undefined || here.size < LEAST_DECIDING || here.size < meeting.length || here.has(undefined)) return [];
  const near = told.filter((one) => one.year <= year && one.year >= year - YEARS_BACK);
  const absent = [...new Set(near.map(({ place }) => place))].filter(
    (place) => !here.has(place) && near.filter((one) => one.place === place).length >= LEAST_TOLD,
  );
  if (absent.length === 0 || absent.length > (absent.length + here.size) * MOST_ABSENT) return [];
  const evidence = absent.flatMap((place) => near.find((one) => one.place === place)?.claim ?? []);
  const names = evidence.map(({ value }) => String(value)).join(", ");
  return [
    findingOf({
      code: "set_mismatch",
      severity: "info",
      message: `Of ${absent.length + here.size} municipalities that the region's documents name, ${here.size} decide at this meeting; nobody is there for ${names}.`,
      claims: [...deciding, ...evidence],
      expected: `${absent.length + here.size} municipalities`,
      found: String(here.size),
    }),
  ];
}
