/**
 * The ICDAR 2013 table set: its truth files, and how much of their relations the reader finds, detection included.
 * A relation counts where it stands on the same page of the same file.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { foldText, type GridCell, relationsOf } from "./adjacency.ts";
import { type FoundPage, findTables } from "./found-tables.ts";
import { type Score, scoreOf } from "./score.ts";

type TrueTable = {
  readonly page: number;
  readonly cells: readonly GridCell[];
  /** Points from the lower left corner of the page: x0, y0, x1, y1. */
  readonly box: readonly [number, number, number, number];
};

export type FileScore = {
  readonly file: string;
  readonly score: Score;
  readonly wantedTables: number;
  readonly foundTables: number;
  /** Most of its tables have upright rules. */
  readonly ruled: boolean;
  /** Relations found that are none, and those not found. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};

/** Every PDF of the folder that has a truth file. */
export async function scoreIcdar(folder: string): Promise<FileScore[]> {
  const names = readdirSync(folder).sort();
  const scores: FileScore[] = [];
  for (const file of names.filter((name) => name.endsWith(".pdf"))) {
    const truth = names.filter((name) => name === file.replace(/\.pdf$/u, "-str.xml"));
    const wanted = truth.flatMap((name) => tablesIn(readFileSync(join(folder, name), "utf8")));
    if (wanted.length > 0)
      scores.push(scoreFile(file, wanted, await findTables(readFileSync(join(folder, file)), file)));
  }
  return scores;
}

/** The tables of a truth file, a region each. */
export function tablesIn(xml: string): TrueTable[] {
  const $ = load(xml, { xmlMode: true });
  const tables = $("region").map((_, region) => {
    const cells = $(region).find("cell");
    const boxes = cells
      .find("bounding-box")
      .toArray()
      .map((box) => $(box));
    const edge = (name: string): number[] => boxes.map((box) => Number(box.attr(name)));
    return {
      page: Number($(region).attr("page")),
      box: [
        Math.min(...edge("x1")),
        Math.min(...edge("y1")),
        Math.max(...edge("x2")),
        Math.max(...edge("y2")),
      ] as const,
      cells: cells.toArray().map((element): GridCell => {
        const cell = $(element);
        const from = (name: string): number => Number(cell.attr(`start-${name}`));
        const to = (name: string): number => Number(cell.attr(`end-${name}`) ?? from(name));
        return {
          rows: [from("row"), to("row")],
          columns: [from("col"), to("col")],
          text: foldText(cell.children("content").text()),
        };
      }),
    };
  });
  return tables.toArray();
}

function scoreFile(file: string, wanted: readonly TrueTable[], pages: readonly FoundPage[]): FileScore {
  const onPage = (page: number, cells: readonly GridCell[]): string[] =>
    relationsOf(cells).map((relation) => `${page}|${relation}`);
  const truth = wanted.flatMap(({ page, cells }) => onPage(page, cells));
  const found = pages.flatMap(({ page, tables }) => tables.flatMap((cells) => onPage(page, cells.map(folded))));
  return {
    file,
    score: scoreOf(truth, found),
    wantedTables: wanted.length,
    foundTables: pages.reduce((count, { tables }) => count + tables.length, 0),
    ruled: wanted.filter((table) => hasUprightRules(table, pages)).length > wanted.length / 2,
    wrong: without(found, truth),
    missed: without(truth, found),
  };
}

const folded = (cell: GridCell): GridCell => ({ ...cell, text: foldText(cell.text) });

function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether rules part the table's columns over at least half of its height. */
function hasUprightRules({ page, box: [x0, y0, x1, y1] }: TrueTable, pages: readonly FoundPage[]): boolean {
  const at = pages.find((other) => other.page === page);
  if (at === undefined) return false;
  const [top, bottom] = [at.height - y1, at.height - y0];
  const reach = new Map<number, number>();
  for (const rule of at.rules) {
    if (rule.level || rule.at < x0 || rule.at > x1) continue;
    const length = Math.min(rule.to, bottom) - Math.max(rule.from, top);
    const column = Math.round(rule.at / 4);
    if (length > 0) reach.set(column, (reach.get(column) ?? 0) + length);
  }
  return [...reach.values()].some((length) => length >= (bottom - top) / 2);
}
