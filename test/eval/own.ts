/**
 * How much of our own documents comes back from their PDFs: cells with their place, spans and colour, and whole blocks of text.
 */
import type { Block, Table, TextBlock } from "../../src/model/block.ts";
import { type DraftBlock, type Layout, layOut } from "../../src/model/draft.ts";
import { bodyOf, textBlocks } from "../../src/model/walk.ts";
import { pdfReader } from "../../src/read/pdf/index.ts";
import { foldText } from "./adjacency.ts";
import { pooled, type Score, scoreOf } from "./score.ts";

export type OwnScore = {
  /** Cells with text: row, column, spans and text. */
  readonly cells: Score;
  /** Cells with a colour: row, column and colour. */
  readonly colours: Score;
  /** Whole blocks of text outside tables. */
  readonly blocks: Score;
  /** The same with their kind. */
  readonly kinds: Score;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

export async function scoreOwn(truth: readonly DraftBlock[], pdf: Uint8Array): Promise<OwnScore> {
  const { drafts } = await pdfReader.read(pdf, "own.pdf");
  return compare(layOut(truth), layOut(drafts));
}

function compare(truth: Layout, found: Layout): OwnScore {
  const pairs = pairsOf(tablesOf(truth.blocks), tablesOf(found.blocks), truth.text, found.text);
  const part = (parts: (table: Table, text: string) => string[]): Score =>
    pooled(pairs.map(([a, b]) => scoreOf(a ? parts(a, truth.text) : [], b ? parts(b, found.text) : [])));
  const [wanted, got] = [blocksOf(truth), blocksOf(found)];
  const differing = (from: readonly string[], than: readonly string[]): string[] =>
    from.filter((x) => !than.includes(x));
  const cellsOf = (layout: Layout): string[] => tablesOf(layout.blocks).flatMap((table) => cells(table, layout.text));
  return {
    cells: part(cells),
    colours: part(colours),
    blocks: scoreOf(
      wanted.map(({ text }) => text),
      got.map(({ text }) => text),
    ),
    kinds: scoreOf(
      wanted.map(({ kind, text }) => `${kind}|${text}`),
      got.map(({ kind, text }) => `${kind}|${text}`),
    ),
    wrong: [
      ...differing(cellsOf(found), cellsOf(truth)),
      ...differing(
        got.map((b) => b.text),
        wanted.map((b) => b.text),
      ),
    ],
    missed: [
      ...differing(cellsOf(truth), cellsOf(found)),
      ...differing(
        wanted.map((b) => b.text),
        got.map((b) => b.text),
      ),
    ],
  };
}

const tablesOf = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === "table");

function cells({ rows }: Table, text: string): string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const words = [...textBlocks(cell.blocks)].map(({ block }) => wordsOf(block, text));
      const folded = foldText(words.join(""));
      return folded === "" ? [] : [`${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${folded}`];
    }),
  );
}

/** Without its marker, unless it is nothing but a sign. */
function wordsOf(block: TextBlock, text: string): string {
  const body = bodyOf(block);
  const { start, end } = body.start === body.end ? block.span : body;
  return text.slice(start, end);
}

function colours({ rows }: Table): string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap(({ row, column, fill }) =>
      fill === undefined || fill === "#ffffff" ? [] : [`${row},${column} ${fill}`],
    ),
  );
}

/** Each true table with the found one that has most of its cells; what is left over stands alone. */
function pairsOf(
  truth: readonly Table[],
  found: readonly Table[],
  truthText: string,
  foundText: string,
): [Table | undefined, Table | undefined][] {
  const left = new Set(found);
  const pairs = truth.map((table): [Table, Table | undefined] => {
    let best: Table | undefined;
    let most = 0;
    for (const other of left) {
      const { right } = scoreOf(cells(table, truthText), cells(other, foundText));
      if (right > most) [best, most] = [other, right];
    }
    if (best !== undefined) left.delete(best);
    return [table, best];
  });
  return [...pairs, ...[...left].map((table): [undefined, Table] => [undefined, table])];
}

/** Blocks outside tables and page heads. A PDF does not tell a line break from a paragraph's end: lines count by themselves. */
function blocksOf({ blocks, text }: Layout): { kind: string; text: string }[] {
  return [...textBlocks(blocks)]
    .filter(({ trail }) => trail.length === 0)
    .flatMap(({ block }) => {
      const { start, end } = bodyOf(block);
      return text
        .slice(start, end)
        .split("\n")
        .map((line) => ({ kind: block.kind, text: foldText(line) }));
    })
    .filter((block) => block.text !== "");
}
