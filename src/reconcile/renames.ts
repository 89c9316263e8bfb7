/**
 * Sentences that rename or merge groups ("… byter namn till …", "… slås samman med …") → who became whom, by which words.
 * Only decisions and outcomes are believed; what a background retells is not.
 */
import type { PropertyName, RecordType } from "../fields/records.ts";
import type { Claim } from "../model/claim.ts";
import type { Bodies } from "./bodies.ts";
import { claimOn, type Mention, regionOf, textOn, yearOf } from "./mention.ts";

export type Rename = {
  readonly kind: "renamed" | "merged_into";
  /** Bodies. */
  readonly from: string;
  readonly to: string;
  readonly claim: Claim;
  /** EDTF. */
  readonly at?: string;
};

const BELIEVED: Readonly<Partial<Record<RecordType, readonly PropertyName[]>>> = {
  Decision: ["decision"],
  Assignment: ["outcome"],
};

const NAME = String.raw`([\p{L}\p{N}][\p{L}\p{N}/-]*)`;
const BETWEEN: readonly (readonly [Rename["kind"], RegExp])[] = [
  [
    "renamed",
    new RegExp(String.raw`${NAME}\s+(?:byter|bytte|har bytt|ska byta|får byta)\s+namn\s+till\s+${NAME}`, "iu"),
  ],
  ["renamed", new RegExp(String.raw`${NAME}\s+(?:döps|har döpts|ska döpas)\s+om\s+till\s+${NAME}`, "iu")],
  ["merged_into", new RegExp(String.raw`${NAME}\s+(?:slås|har slagits)\s+(?:samman|ihop)\s+med\s+${NAME}`, "iu")],
  ["merged_into", new RegExp(String.raw`${NAME}\s+(?:uppgår|går upp|ingår)\s+(?:numera\s+|nu\s+)?i\s+${NAME}`, "iu")],
];
const INTO = new RegExp(String.raw`(?:ingår|uppgår|går upp)\s+(?:numera\s+|nu\s+)?i\s+${NAME}`, "iu");

/** In the order of the mentions; a name counts only where `known` says that it is some body's. */
export function findRenames(mentions: readonly Mention[], bodies: Bodies, known: (body: string) => boolean): Rename[] {
  const renames: Rename[] = [];
  const made = notedGroups(mentions);
  for (const mention of mentions) {
    const bodyNamed = (name: string | undefined): string | undefined => {
      if (name === undefined) return undefined;
      const body = bodies({ region: regionOf(mention), name, year: yearOf(mention), document: mention.document.id });
      return known(body) ? body : undefined;
    };
    const add = (kind: Rename["kind"], from: string | undefined, to: string | undefined, claim: Claim): void => {
      if (from === undefined || to === undefined || from === to) return;
      const year = claimOn(mention, "year")?.value;
      const stated = typeof year === "number" ? String(year) : undefined;
      const at = textOn(mention, "meeting") ?? textOn(mention, "outcomeDate") ?? stated ?? mention.document.date;
      renames.push({ kind, from, to, claim, ...(at === undefined ? {} : { at }) });
    };
    for (const claim of mention.claims) {
      if (typeof claim.value !== "string") continue;
      if (BELIEVED[mention.type]?.includes(claim.property)) {
        for (const [kind, pattern] of BETWEEN) {
          const match = pattern.exec(claim.value);
          if (match !== null) add(kind, bodyNamed(match[1]), bodyNamed(match[2]), claim);
        }
      } else if (mention.type === "Group" && claim.property === "lifecycle" && claim.value === "merged") {
        const words = (claim.spans ?? [claim]).map(({ quote }) => quote).join(" ");
        const into = INTO.exec(words)?.[1] ?? made.get(`${claim.document} ${claim.span.start}`);
        add("merged_into", bodyNamed(textOn(mention, "name")), bodyNamed(into), claim);
      }
    }
  }
  return renames;
}

/** "Socialtjänst (sammanslagen grupp: A och B)": the name right before a note, by document and where the note begins. */
function notedGroups(mentions: readonly Mention[]): Map<string, string> {
  const noted = new Map<string, string>();
  for (const mention of mentions) {
    const name = mention.type === "Group" ? claimOn(mention, "name") : undefined;
    if (typeof name?.value === "string") noted.set(`${name.document} ${name.span.end + 1}`, name.value);
  }
  return noted;
}

/** Bodies that are one line of groups, as renames tell; every other body is a line of its own. */
export function lineOfRenames(renames: readonly Rename[]): (body: string) => string {
  const next = new Map(renames.filter(({ kind }) => kind === "renamed").map(({ from, to }) => [from, to]));
  return (body) => {
    const seen = new Set([body]);
    let at = body;
    for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
      seen.add(to);
      at = to;
    }
    return at;
  };
}
