/**
 * What a whole document is about: kind, title, year, date, organization, each with the words that say so.
 * Only its head counts (title lines, the head of a meeting, page heads): a plan that is mentioned in minutes makes no plan.
 */
import { foldSpace } from "../fields/fold.ts";
import type { Document, Metadata } from "../model/document.ts";
import type { DocumentFacts, DocumentKind, Fact } from "../model/facts.ts";
import { findDate, findYear } from "./facts-dates.ts";
import { headOf, labelOf, MEETING_LINES, meetingEvidence } from "./facts-head.ts";
import { findOrganization } from "./facts-organization.ts";
import { isGoalsAndBudget, MENTION_WORDS, type TitleKind, titleKindOf } from "./facts-words.ts";
import type { Line } from "./flow.ts";

type Title = { readonly line: Line; readonly kind: TitleKind };

/** The facts of a document; `lines` are all of its lines, those of page heads too. */
export function findFacts(document: Document, lines: readonly Line[]): DocumentFacts {
  const filled = lines.filter((line) => line.text !== "");
  const main = filled.filter((line) => line.story === undefined);
  const head = headOf(main);
  const pageHeads = filled.filter((line) => line.story === "header" || line.story === "footer");
  const titles = [...head, ...pageHeads, ...overPeople(main, head)].flatMap((line) => titleOf(line) ?? []);
  const meeting = meetingEvidence(main);
  const kind = kindOf(titles, meeting, document.metadata);
  const title = chooseTitle(titles, kind.value, head, meeting.length > 0);
  const date = findDate(main, [...head, ...pageHeads], kind.value);
  const own = title === undefined || isOneOfMany(title, main) ? undefined : title;
  const places = [...(title === undefined ? [] : [title]), ...titles.map(({ line }) => line), ...head, ...pageHeads];
  const year = findYear(kind.value === "minutes" && date !== undefined ? [] : places, date, document.metadata);
  const organization = findOrganization(filled, new Set([...head, ...(title === undefined ? [] : [title])]));
  return {
    kind,
    ...(own === undefined ? {} : { title: titleFact(own) }),
    ...(year === undefined ? {} : { year }),
    ...(date === undefined ? {} : { date }),
    ...(organization === undefined ? {} : { organization }),
  };
}

/** How far above the label of those present the title of minutes may stand. */
const TITLE_ABOVE = 4;

/** Right above the list of those present a line that says "protokoll" is the title, whatever stands before it. */
function overPeople(main: readonly Line[], head: readonly Line[]): Line[] {
  const at = main.slice(0, MEETING_LINES).findIndex((line) => DECIDERS.has(labelOf(line.folded) ?? ""));
  const above = main.slice(Math.max(0, at - TITLE_ABOVE), Math.max(0, at));
  return above.filter((line) => !head.includes(line) && titleOf(line)?.kind === "minutes");
}

/** The line; of one with tabs the part that says the kind ("Älvsele kommun ⇥ Protokoll ⇥ Sida 1"). */
function titleFact(line: Line): Fact<string> {
  const parts = [...line.text.matchAll(/\S(?:(?!\t| {3}).)*/gu)];
  const isKind = (words: string): boolean =>
    words
      .toLocaleLowerCase("sv")
      .split(/[^\p{L}\p{N}-]+/u)
      .some((word) => titleKindOf(word) !== undefined);
  const part = parts.length > 1 ? parts.find(([words]) => isKind(words)) : undefined;
  const words = (part?.[0] ?? line.text).replace(/\s+(?:sida?\s*)?\d+\s*\(\d+\)\s*$/iu, "").trimEnd();
  const start = line.span.start + (part?.index ?? 0);
  return { value: foldSpace(words), spans: [{ start, end: start + words.length }], rule: "title-line" };
}

/** A line that could be a title and names a kind; of two kinds in one line the one it is, not the one it is about. */
function titleOf(line: Line): Title | undefined {
  if (line.text.length > 160 || /^\p{Ll}/u.test(line.text)) return undefined;
  const words = line.folded.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== "");
  const kinds: TitleKind[] = [];
  for (const [i, word] of words.entries()) {
    const kind = titleKindOf(word.replace(/-$/u, "")) ?? titleKindOf(word.replace(/^.*-/u, ""));
    if (kind === undefined) continue;
    if (kinds.length === 0 && words.slice(0, i).some((before) => MENTION_WORDS.has(before))) return undefined;
    kinds.push(kind);
  }
  const [first] = kinds;
  if (first === undefined) return undefined;
  if (first === "minutes" || first === "invitation") return { line, kind: first };
  const kind = (["follow_up", "plan", "budget"] as const).find((kind) => kinds.includes(kind)) ?? first;
  return { line, kind: kind === "budget" && isGoalsAndBudget(line.text) ? "plan" : kind };
}

const DECIDERS = new Set(["närvarande", "beslutande", "ande", "beslutande ledamöter", "deltagare", "ledamöter"]);

function kindOf(titles: readonly Title[], meeting: readonly Line[], metadata: Metadata): Fact<DocumentKind> {
  const has = (kind: TitleKind): Title | undefined => titles.find((title) => title.kind === kind);
  const say = (kind: DocumentKind, title: Title): Fact<DocumentKind> => ({
    value: kind,
    spans: [title.line.span],
    rule: "kind-title-word",
  });
  const minutes = has("minutes");
  if (minutes !== undefined) return say("minutes", minutes);
  const invitation = has("invitation");
  const wasHeld = meeting.some((line) => DECIDERS.has(labelOf(line.folded) ?? ""));
  if (wasHeld || (meeting.length > 0 && invitation === undefined && titles.length === 0)) {
    return { value: "minutes", spans: meeting.map((line) => line.span), rule: "kind-meeting-head" };
  }
  if (invitation !== undefined) return say("other", invitation);
  for (const kind of ["follow_up", "plan", "budget", "other"] as const) {
    const title = has(kind);
    if (title !== undefined) return say(kind, title);
  }
  const words = (metadata.title ?? "").toLocaleLowerCase("sv").split(/[^\p{L}\p{N}-]+/u);
  const told = words.map(titleKindOf).find((kind) => kind !== undefined);
  if (told !== undefined && told !== "invitation") return { value: told, spans: [], rule: "kind-metadata-title" };
  return { value: "other", spans: [], rule: "nothing-said" };
}

/** The first line of the head that says the kind; for minutes without such a word the first line that is no label. */
function chooseTitle(
  titles: readonly Title[],
  kind: DocumentKind,
  head: readonly Line[],
  isMeeting: boolean,
): Line | undefined {
  const said = titles.filter((title) => title.kind === kind);
  const best = said.find((title) => /\d/u.test(title.line.text)) ?? said[0];
  if (best !== undefined) return best.line;
  const first = head.find((line) => /\p{L}{2}/u.test(line.text));
  return isMeeting || first?.block.kind === "heading" ? first : undefined;
}

/** One file can hold many plans: then "Verksamhetsplan 2010 för X" is the title of one of them, not of the file. */
function isOneOfMany(title: Line, main: readonly Line[]): boolean {
  const stem = /^(.*?\bför\s)/u.exec(title.folded)?.[1];
  if (stem === undefined) return false;
  const others = main.filter((line) => line.folded.startsWith(stem) && line.folded.length < stem.length + 80);
  return new Set(others.map((line) => line.folded)).size > 1;
}
