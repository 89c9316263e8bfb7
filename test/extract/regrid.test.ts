import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/extract/columns.ts";
import { type Grid, gridOf } from "../../src/extract/regrid.ts";
import type { Cell } from "../../src/model/block.ts";
import type { Document } from "../../src/model/document.ts";
import type { DraftBlock } from "../../src/model/draft.ts";
import { tables } from "../../src/model/walk.ts";
import { type CellLike, doc, p, table } from "../builders/document.ts";

/** A table as text taken out of Word has it: one cell a row. */
const flat = (...cells: readonly string[]): DraftBlock => ({
  kind: "table",
  flat: true,
  rows: cells.map((cell) => ({ cells: [{ blocks: cell.split("\n").map(p) }] })),
});

const spanning = (text: string, columnSpan: number): CellLike => ({ blocks: [p(text)], columnSpan });

function grid(block: DraftBlock, labels: readonly string[] = []): string[] {
  const document = doc(block);
  const [first] = [...tables(document.blocks)];
  if (first === undefined) throw new Error("no table");
  const isLabel = (cell: Cell): boolean => labels.includes(document.text.slice(cell.span.start, cell.span.end));
  return show(document, gridOf(document, first, new Map(), isLabel));
}

/** Rows as "kind name=text name=text", inferred names with "~", carried cells with "^". */
function show(document: Document, { rows }: Grid): string[] {
  return rows.map((row) => {
    const cells = row.cells.map(({ cell, name, inferred, carried }) => {
      const words = document.text.slice(cell.span.start, cell.span.end).replaceAll("\n", "+");
      return `${carried ? "^" : ""}${name === undefined ? "" : `${name}${inferred ? "~" : ""}=`}${words}`;
    });
    return `${row.kind}${row.ragged ? "!" : ""}: ${cells.join(" | ")}`;
  });
}

describe("a flat table", () => {
  test("gets rows as wide as its header, and labels stand over the whole width", () => {
    const cells = flat(
      "Syfte",
      "Vi samverkar",
      "Aktivitet",
      "Klart",
      "Ansvarig",
      "Mässa",
      "2011",
      "Anna Ek",
      "Resa",
      "2012",
      "Bo Vik",
      "Övrigt",
      "Inget",
    );
    expect(grid(cells, ["Syfte", "Övrigt"])).toEqual([
      "full: Syfte",
      "full: Vi samverkar",
      "header: activity=Aktivitet | due=Klart | responsible=Ansvarig",
      "cells: activity=Mässa | due=2011 | responsible=Anna Ek",
      "cells: activity=Resa | due=2012 | responsible=Bo Vik",
      "full: Övrigt",
      "full: Inget",
    ]);
  });

  test("keeps empty cells as cells", () => {
    expect(grid(flat("Aktivitet", "Klart", "Ansvarig", "Mässa", "", "Anna Ek"))).toEqual([
      "header: activity=Aktivitet | due=Klart | responsible=Ansvarig",
      "cells: activity=Mässa | due= | responsible=Anna Ek",
    ]);
  });

  test("takes an unknown heading at the header's end where the numbers of the first column prove it", () => {
    expect(grid(flat("Arbetsgrupp", "Behov", "Vägval", "1. Kultur", "Tid", "A", "2. Fritid", "Pengar", "B"))).toEqual([
      "header: group=Arbetsgrupp | need=Behov | Vägval",
      "cells: group=1. Kultur | need=Tid | A",
      "cells: group=2. Fritid | need=Pengar | B",
    ]);
  });

  test("takes unknown headings anywhere in the header where the numbers of the first column prove the width", () => {
    expect(
      grid(
        flat(
          "Arbetsgrupp",
          "Vägval",
          "Uppdrag",
          "1. Kultur",
          "A",
          "Mässa",
          "2. Fritid",
          "",
          "Läger",
          "3. Miljö",
          "",
          "",
        ),
      ),
    ).toEqual([
      "header: group=Arbetsgrupp | Vägval | assignment=Uppdrag",
      "cells: group=1. Kultur | A | assignment=Mässa",
      "cells: group=2. Fritid |  | assignment=Läger",
      "cells: group=3. Miljö |  | assignment=",
    ]);
  });

  test("finds its feet again at the next number when a row lost a cell, and says which row is short", () => {
    const cells = flat("Arbetsgrupp", "Behov", "Uppdrag", "1. Kultur", "Tid", "2. Fritid", "Pengar", "Fler möten");
    expect(grid(cells)).toEqual([
      "header: group=Arbetsgrupp | need=Behov | assignment=Uppdrag",
      "cells!: 1. Kultur | Tid",
      "cells: group=2. Fritid | need=Pengar | assignment=Fler möten",
    ]);
  });

  test("without a header has its columns by their dates and people", () => {
    expect(
      grid(flat("Aktivitetsplan", "Mässa\nResa", "maj 2011\nhösten 2011", "Anna Ek\nHela gruppen"), ["Aktivitetsplan"]),
    ).toEqual([
      "full: Aktivitetsplan",
      "cells: activity~=Mässa+Resa | due~=maj 2011+hösten 2011 | responsible~=Anna Ek+Hela gruppen",
    ]);
  });

  test("without header and without such columns stays what it is", () => {
    expect(grid(flat("Mål", "Fler besök", "Bättre service"), ["Mål"])).toEqual([
      "full: Mål",
      "full: Fler besök",
      "full: Bättre service",
    ]);
  });
});

describe("a real table", () => {
  test("names its cells by the header, over merged columns too", () => {
    expect(
      grid(table([spanning("Aktivitetsplan", 3)], ["Aktivitet", "När", "Vem"], ["Mässa", "2011", "Anna Ek"])),
    ).toEqual([
      "full: Aktivitetsplan",
      "header: activity=Aktivitet | due=När | responsible=Vem",
      "cells: activity=Mässa | due=2011 | responsible=Anna Ek",
    ]);
  });

  test("carries a cell that is merged downwards into the rows below", () => {
    const goal: CellLike = { blocks: [p("Fler besök")], rowSpan: 2 };
    const second = { blocks: [p("Annonser")], row: 3, column: 2 };
    expect(grid(table(["Mål", "Aktivitet", "Ansvarig"], [goal, "Mässa", "Anna Ek"], [second, "Bo Vik"]))).toEqual([
      "header: goal=Mål | activity=Aktivitet | responsible=Ansvarig",
      "cells: goal=Fler besök | activity=Mässa | responsible=Anna Ek",
      "cells: ^goal=Fler besök | activity=Annonser | responsible=Bo Vik",
    ]);
  });

  test("of contacts without a header has names by the numbers and addresses beside them", () => {
    expect(
      grid(table(["Anna Ek", "Forsnäs kommun", "031-390 06 01"], ["Bo Vik", "Älvsele kommun", "031-390 06 02"])),
    ).toEqual([
      "cells: name~=Anna Ek | organization~=Forsnäs kommun | phone~=031-390 06 01",
      "cells: name~=Bo Vik | organization~=Älvsele kommun | phone~=031-390 06 02",
    ]);
  });
});

describe("a column's heading", () => {
  test.each([
    ["Aktivitet", "activity", true],
    ["Klart senast:", "due", true],
    ["Mål 2012", "goal", true],
    ["Ansvarig (namn)", "responsible", true],
    ["Måluppfyllelse 2011", "status", true],
    ["Inspel från rådet 2011-09-04", "assignment", false],
    ["Rådets uppföljning 2011", "outcome", false],
    ["Åtgärder/Stöd/insatser KC", "support", false],
  ] as const)("%s is %s", (heading, name, exact) => {
    expect(columnOf(heading)).toEqual({ name, exact });
  });

  test.each(["Öka antalet besök på webben med tio procent", "constructor", "", "Vi ska. Sedan också mål"])(
    "%s is none",
    (words) => {
      expect(columnOf(words)).toBeUndefined();
    },
  );
});
