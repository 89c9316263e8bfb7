/**
 * Tables as relations between neighbouring cells: the measure of the ICDAR 2013 table competition (Göbel et al. 2012).
 * Two cells with text that follow one another in a row or a column, empty cells passed over, are one relation.
 */
export type GridCell = {
  /** First and last row and column that it covers. */
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly text: string;
};

/** The relations of a table as strings: direction and both texts. Texts are compared as they are given: see `foldText`. */
export function relationsOf(cells: readonly GridCell[]): string[] {
  const full = cells.filter(({ text }) => text !== "");
  const at = new Map<string, GridCell>();
  for (const cell of full) {
    for (const row of range(cell.rows)) for (const column of range(cell.columns)) at.set(`${row},${column}`, cell);
  }
  const lastRow = Math.max(...full.map(({ rows }) => rows[1]));
  const lastColumn = Math.max(...full.map(({ columns }) => columns[1]));
  return full.flatMap((cell) => {
    const right = range(cell.rows).map((row) =>
      firstOf(range([cell.columns[1] + 1, lastColumn]).map((column) => at.get(`${row},${column}`))),
    );
    const below = range(cell.columns).map((column) =>
      firstOf(range([cell.rows[1] + 1, lastRow]).map((row) => at.get(`${row},${column}`))),
    );
    return [...related("right", cell, right), ...related("below", cell, below)];
  });
}

/** Without what the competition does not compare: white space and the kind of dashes and quotes. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replaceAll("\uf0b7", "•");
}

function related(direction: string, cell: GridCell, others: readonly (GridCell | undefined)[]): string[] {
  return [...new Set(others)].flatMap((other) =>
    other === undefined ? [] : [`${direction}|${cell.text}|${other.text}`],
  );
}

const range = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const firstOf = <T>(list: readonly (T | undefined)[]): T | undefined => list.find((item) => item !== undefined);
