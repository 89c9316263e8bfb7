/**
 * The lines of a meeting's head → values, each with the label it stands under. In a table a label may stand left of its
 * values or over them, and a row of cells is one person.
 */
import { append } from "../model/append.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./flow.ts";
import { headLabel, type Labelled } from "./minutes-labels.ts";
import type { HeadSlot } from "./minutes-words.ts";
import type { Vocabulary } from "./own-words.ts";

/** A value and the label it stands under. */
export type Entry = { readonly slot: HeadSlot; readonly label: Span; readonly value: Span };

/** What the lines of a head come apart into. */
export type Entries = {
  readonly entries: readonly Entry[];
  /** Lines that stand under no label. */
  readonly titles: readonly Line[];
  readonly labels: readonly Span[];
};

/** Slots that one line fills. */
const ONE_VALUE: ReadonlySet<HeadSlot> = new Set(["date", "time", "place", "body", "secretary", "chair"]);

const FORMAL_PLACE = /^(?:place|time|date)$/u;
/** A line without label that is a day and a clock, and maybe a place. */
const WHEN =
  /^(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?: den)? )?(?:19|20)\d\d-\d\d-\d\d,?\s+(?:kl\.? ?)?\d{1,2}[.:]\d\d/iu;

type Current = { readonly slot: HeadSlot; readonly label: Span; filled: boolean };
type State = {
  readonly own: Vocabulary;
  readonly entries: Entry[];
  readonly titles: Line[];
  readonly labels: Span[];
  current: Current | undefined;
  /** Labels of the row above, by column. */
  over: ReadonlyMap<number, Labelled<HeadSlot>>;
};

/** Values in the order of the lines. */
export function entriesOf(lines: readonly Line[], own: Vocabulary): Entries {
  const state: State = { own, entries: [], titles: [], labels: [], current: undefined, over: new Map() };
  for (const row of rowsOf(lines.filter((line) => line.text !== ""))) {
    const [first] = row;
    if (first?.cell === undefined) {
      state.over = new Map();
      for (const line of row) takeLine(state, line);
    } else takeRow(state, row);
  }
  return state;
}

/** Lines of one row of a table together, every other line on its own. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const before = last?.[0];
    const isSame = line.cell !== undefined && line.table === before?.table && line.cell.row === before?.cell?.row;
    if (last !== undefined && isSame) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

function takeLine(state: State, line: Line): void {
  const found = headLabel(line, state.own);
  const { current } = state;
  if (found !== undefined) {
    state.labels.push(found.label);
    const filled = found.value.end > found.value.start;
    // "Justeringens / plats och tid" on two lines is one label.
    const isFormal = current?.slot === "formal" && !current.filled && FORMAL_PLACE.test(found.slot);
    state.current = { slot: isFormal ? "formal" : found.slot, label: found.label, filled };
    if (isFormal) return;
    if (filled) state.entries.push(found);
  } else if (current === undefined) state.titles.push(line);
  else if (WHEN.test(line.text) && !state.entries.some(({ slot }) => slot === "date" || slot === "place")) {
    state.entries.push({ slot: "place", label: line.span, value: line.span });
  } else if (ONE_VALUE.has(current.slot) && current.filled && line.part === 0 && line.cell === undefined) {
    state.titles.push(line); // a paragraph after a place that is already there is not its value
  } else {
    state.entries.push({ slot: current.slot, label: current.label, value: line.span });
    current.filled = true;
  }
}

function takeRow(state: State, row: readonly Line[]): void {
  const labels = row.map((line) => headLabel(line, state.own));
  const areLabels =
    row.length >= 2 && labels.every((label) => label !== undefined && label.value.start === label.value.end);
  if (areLabels) {
    state.over = new Map(
      row.flatMap((line, i) => (labels[i] === undefined ? [] : [[line.cell?.column ?? 0, labels[i]] as const])),
    );
    append(
      state.labels,
      labels.flatMap((label) => (label === undefined ? [] : [label.label])),
    );
    state.current = undefined;
    return;
  }
  const isUnder =
    state.over.size > 0 && row.every((line, i) => labels[i] === undefined && state.over.has(line.cell?.column ?? 0));
  if (isUnder) {
    for (const line of row) {
      const label = state.over.get(line.cell?.column ?? 0);
      if (label !== undefined) state.entries.push({ slot: label.slot, label: label.label, value: line.span });
    }
    return;
  }
  state.over = new Map();
  const values = row.filter((_, i) => labels[i] === undefined);
  const isPerson = values.length >= 2 && new Set(values.map((line) => line.cell)).size === values.length;
  for (const [i, line] of row.entries()) if (labels[i] !== undefined || !isPerson) takeLine(state, line);
  const [first, last] = [values[0], values.at(-1)];
  if (isPerson && first !== undefined && last !== undefined) {
    takeLine(state, { ...first, span: { start: first.span.start, end: last.span.end } });
  }
}
