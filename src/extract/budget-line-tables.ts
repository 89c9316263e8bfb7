/**
 * Tokens of lines → the tables that stand in them: heads, rows, sums beneath. Nothing of a number is read yet.
 */
import type { Span } from "../model/span.ts";
import type { Digits, HeadToken, LineToken } from "./budget-line-tokens.ts";

/** `head`: its name is one of the heads' words too, so it may be a sum ("Bidrag 500 480 20", "Beräknade kostnader 651"). */
export type FlatRow = { readonly name: Span; readonly digits: readonly Digits[]; readonly head?: HeadToken };
/** A sum under a table: as many numbers as captions. */
export type FlatFoot = { readonly heads: readonly HeadToken[]; readonly digits: readonly Digits[] };
export type FlatTable = {
  readonly heads: readonly HeadToken[];
  readonly rows: readonly FlatRow[];
  readonly feet: readonly FlatFoot[];
};

type Open = {
  heads: HeadToken[];
  rows: { name: Span; digits: Digits[]; head?: HeadToken }[];
  feet: { heads: HeadToken[]; digits: Digits[] }[];
};

/** Runs of heads before a name open a table; before numbers they are sums; before other heads, or at the end, they are captions. */
export function tablesIn(lines: readonly (readonly LineToken[])[]): { captions: HeadToken[]; tables: FlatTable[] } {
  const captions: HeadToken[] = [];
  const tables: Open[] = [];
  let digits: Digits[] | undefined;
  let isOpen = false;
  for (const [l, line] of lines.entries()) {
    for (let at = 0; at < line.length; ) {
      const token = line[at];
      if (token === undefined) break;
      const table = isOpen ? tables.at(-1) : undefined;
      const run = runOf(line, at);
      const next = line[at + run.length] ?? lines[l + 1]?.[0];
      const isLineEnd = at + run.length === line.length;
      at += Math.max(1, run.length);
      if (isProse(token)) isOpen = false;
      if (token.kind === "digits") digits?.push(token);
      else if (token.kind === "name") digits = addRow(table, token.span);
      else if (run.length > 1 && next?.kind === "name") {
        tables.push({ heads: run, rows: [], feet: [] });
        isOpen = true;
        digits = undefined;
      } else if (table !== undefined && next?.kind === "digits" && !isLineEnd) digits = addSum(table, run);
      else if (table !== undefined && run.length === 1 && next?.kind === "name" && !isLineEnd) {
        digits = addRow(table, { start: token.span.start, end: next.span.end });
        at++;
      } else captions.push(...run);
    }
  }
  return { captions, tables };
}

/** Longer than rows are called: what follows is no part of a table any more. */
function isProse(token: LineToken): boolean {
  return token.kind === "name" && token.span.end - token.span.start > MAX_NAME;
}

const MAX_NAME = 60;

function runOf(line: readonly LineToken[], at: number): HeadToken[] {
  const run: HeadToken[] = [];
  for (let token = line[at]; token?.kind === "head"; token = line[at + run.length]) run.push(token);
  return run;
}

function addRow(table: Open | undefined, name: Span, head?: HeadToken): Digits[] | undefined {
  const row = { name, digits: [], ...(head === undefined ? {} : { head }) };
  table?.rows.push(row);
  return table === undefined ? undefined : row.digits;
}

function addSum(table: Open, run: HeadToken[]): Digits[] {
  const [only] = run;
  if (run.length === 1 && only !== undefined && !only.total) return addRow(table, only.span, only) ?? [];
  const foot = { heads: run, digits: [] };
  table.feet.push(foot);
  return foot.digits;
}
