/**
 * Where a document says what it is: the lines before its text begins, and the head of a meeting.
 */
import { MEETING_LABELS } from "./facts-words.ts";
import type { Line } from "./flow.ts";

const HEAD_LINES = 15;
/** How far the head of a meeting may reach. */
export const MEETING_LINES = 60;

/** The lines before the text begins: short ones, no items, no labels, no sentences. */
export function headOf(main: readonly Line[]): Line[] {
  const head: Line[] = [];
  for (const line of main.slice(0, HEAD_LINES)) {
    if (line.slide !== undefined && line.slide !== main[0]?.slide) break;
    const isProse = line.text.length > 160 || (/[.!]$/u.test(line.text) && line.text.split(/\s+/u).length > 9);
    const isItem = line.block.kind === "list_item" || /^(?:§\s*)?\d{1,3}[.)]?\s+\p{L}/u.test(line.text);
    if (isProse || isItem || labelOf(line.folded) !== undefined || line.table?.rows.length === 0) break;
    head.push(line);
  }
  return head;
}

/** The label that a line of a meeting's head begins with ("Dag 2014-03-26", "Närvarande:"). */
export function labelOf(folded: string): string | undefined {
  const words = folded.split(" ");
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const label = words.slice(0, count).join(" ").replace(/:$/u, "");
    if (MEETING_LABELS.has(label)) return label;
  }
  return undefined;
}

/** Labels that only the head of a formal protocol has. */
const FORMAL = ["paragrafer", "utses att justera", "justerare", "justerande"];

/** The lines that show that a meeting was held and something came of it: its head's labels and its decisions. */
export function meetingEvidence(main: readonly Line[]): Line[] {
  const labels = new Map<string, Line>();
  for (const line of main.slice(0, MEETING_LINES)) {
    const label = labelOf(line.folded);
    if (label !== undefined && !labels.has(label)) labels.set(label, line);
  }
  const decision = main.find((line) =>
    /^(?:beslut|besluts?punkter|mötets öppnande|§\s*\d+\b.*)\s*:?$/u.test(line.folded),
  );
  const opening =
    decision ?? main.find((line) => /^\W*\d*\W*\s*(?:mötets? öppna|öppnande av mötet)/u.test(line.folded));
  if (labels.size >= 2 && opening !== undefined) return [...labels.values(), opening];
  return labels.size >= 3 && FORMAL.some((label) => labels.has(label)) ? [...labels.values()] : [];
}
