/**
 * `malspar coverage`: which groups have planned and reported in which years, and which words of the documents nothing
 * accounts for.
 */
import { coverDocuments, coverReports, type DocumentCoverage } from "../coverage/dataset-coverage.ts";
import type { Cell, Column, ReportMatrix } from "../coverage/reports.ts";
import { compare } from "../model/identity.ts";
import { firstOf, withDataset } from "./dataset.ts";
import { EXIT } from "./exit.ts";
import { bold, columns, dim, printable, red, shortened, yellow } from "./paint.ts";
import { fromTyped } from "./where.ts";
import { count, placeName } from "./words.ts";

/** Stretches of a document that are shown unless all are asked for. */
const MOST_STRETCHES = 3;
const MOST_GROUPS = 40;
const WIDEST_NAME = 36;
const WIDEST_QUOTE = 90;

export type CoverageArguments = { readonly data: string; readonly json?: true; readonly all?: true };

export async function coverageCommand(options: CoverageArguments): Promise<number> {
  return withDataset(options.data, (store) => {
    const reports = coverReports(store);
    const documents = [...coverDocuments(store)].sort((a, b) => compare(nameOf(a), nameOf(b)) || compare(a.id, b.id));
    if (options.json) {
      console.log(JSON.stringify({ data: fromTyped(options.data), reports, documents }, null, 2));
      return EXIT.ok;
    }
    const isAll = options.all === true;
    console.log([...reportLines(reports, isAll), "", ...textLines(documents, isAll)].join("\n"));
    return EXIT.ok;
  });
}

const KIND_NAMES: Readonly<Record<Column["kind"], string>> = {
  plan: "plan",
  follow_up: "report",
  minutes: "minutes",
  budget: "budget",
  other: "other",
};

const headOf = ({ year, kind }: Column): string => `${year} ${KIND_NAMES[kind]}`;

/** The number of documents, or the sign of what is said. */
function sign({ state, documents }: Cell): string {
  switch (state) {
    case "reported":
      return String(documents.length);
    case "disputed":
      return `${documents.length}!`;
    case "elsewhere":
      return "?";
    case "missing":
      return "–";
    default:
      return "·";
  }
}

function reportLines({ columns: heads, rows, unplaced }: ReportMatrix, isAll: boolean): string[] {
  if (rows.length === 0) return [bold("Who has reported"), "  no document names a group"];
  const table = columns([
    ["", ...heads.map(headOf), "named in"],
    ...rows.map(({ group, cells, namedIn }) => [shortened(group, WIDEST_NAME), ...cells.map(sign), namedIn]),
  ]);
  const [head = "", ...lines] = table;
  return [
    bold("Who has reported, by group, year and kind of document"),
    `  ${bold(head)}`,
    ...(isAll ? lines : firstOf(lines, MOST_GROUPS, ', "--all" shows them')).map((line) => `  ${line}`),
    "",
    ...heads.map((column, at) =>
      summaryOf(
        column,
        rows.map(({ cells }) => cells[at]).flatMap((cell) => cell ?? []),
      ),
    ),
    ...unplaced.map(
      ({ group, value }) => `  ${yellow(`what "${printable(value)}" means for ${printable(group)} cannot be told`)}`,
    ),
    dim(
      "  a number: documents that hold goals or activities for the year; ! although a document says that it is missing;",
    ),
    dim("  ? said to have come in, but in no document here; – said to be missing; · nothing is said of it"),
  ];
}

function summaryOf(column: Column, cells: readonly Cell[]): string {
  const many = (state: Cell["state"]): number => cells.filter((cell) => cell.state === state).length;
  const parts = [
    `${many("reported") + many("disputed")} of ${count(cells.length, "group")}`,
    ...(many("missing") > 0 ? [`${many("missing")} said to be missing`] : []),
    ...(many("elsewhere") > 0 ? [`${many("elsewhere")} said to have come in, but not here`] : []),
    ...(many("disputed") > 0 ? [red(`${many("disputed")} here although said to be missing`)] : []),
  ];
  return `  ${headOf(column)}: ${parts.join(", ")}`;
}

const nameOf = ({ files, id }: DocumentCoverage): string => files[0] ?? id;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const leftOutOf = ({ ignored }: DocumentCoverage): number => sumOf(Object.values(ignored));

function textLines(documents: readonly DocumentCoverage[], isAll: boolean): string[] {
  const row = (name: string, list: readonly DocumentCoverage[]): (string | number)[] => {
    const words = sumOf(list.map((one) => one.words));
    const unclaimed = sumOf(list.map((one) => one.unclaimed));
    const claimed = sumOf(list.map((one) => one.claimed));
    return [
      name,
      words,
      claimed,
      sumOf(list.map(leftOutOf)),
      unclaimed,
      `${share(words - unclaimed, words)} accounted for`,
    ];
  };
  const table = columns([
    ["", "words", "claimed", "left out", "unclaimed", ""],
    ...documents.map((one) => row(printable(nameOf(one)), [one])),
    row("all", documents),
  ]);
  return [
    bold("Where the words of the documents are"),
    ...table.map((line, i) => `  ${i === 0 ? bold(line) : line}`),
    ...documents.flatMap((one) => documentLines(one, isAll)),
  ];
}

/** Rounded down: only a whole is 100 %. */
const share = (part: number, whole: number): string =>
  `${(whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`.padStart(7);

function documentLines(document: DocumentCoverage, isAll: boolean): string[] {
  const rules = Object.entries(document.ignored).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  const lines = document.stretches.map(
    ({ quote, words, place: { cp: _, ...place }, findings }) =>
      `"${isAll ? printable(quote) : shortened(quote, WIDEST_QUOTE)}" ${dim(
        [count(words, "word"), placeName(place), ...findings].join(", "),
      )}`,
  );
  if (document.words === 0) return [];
  return [
    "",
    `  ${bold(printable(nameOf(document)))}`,
    ...(rules.length === 0 ? [] : [`    left out: ${rules.map(([rule, n]) => `${rule} ${n}`).join(", ")}`]),
    ...(isAll ? lines : firstOf(longestFirst(document, lines), MOST_STRETCHES, ' unclaimed; "--all" shows them')).map(
      (line) => `    ${line}`,
    ),
  ];
}

/** The longest stretches first: they tell most of what is not understood. */
function longestFirst({ stretches }: DocumentCoverage, lines: readonly string[]): string[] {
  const order = stretches.map(({ words }, at) => ({ words, at })).sort((a, b) => b.words - a.words || a.at - b.at);
  return order.flatMap(({ at }) => lines[at] ?? []);
}
