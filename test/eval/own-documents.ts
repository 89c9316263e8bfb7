/**
 * Documents of Älvregionen for the measures, put together from the sources of the fixtures: running text in one and two
 * columns, and tables of every look that go over page ends. What is in them is the truth that a reading is held against.
 */
import type { DraftBlock, DraftCell, DraftRow } from "../../src/model/draft.ts";
import { readText } from "../../src/read/text/index.ts";
import { bold, h1, h2, li, p } from "../builders/document.ts";
import { assignments2009, assignments2010 } from "../fixtures-build/assignments.ts";
import type { Borders } from "../fixtures-build/docx.ts";
import { minutes2008, minutes2010, minutesOfCouncil } from "../fixtures-build/minutes.ts";
import { planForm } from "../fixtures-build/plan-form.ts";
import { PLANS_2009, PLANS_2010 } from "../fixtures-build/plans.ts";
import { budget2010, goalCard2010, PROSE_PLAN_2008 } from "../fixtures-build/reports.ts";

export type OwnDocument = {
  readonly name: string;
  readonly measure: "tables" | "paragraphs";
  readonly columns: 1 | 2;
  readonly borders: Borders;
  readonly landscape?: true;
  readonly blocks: readonly DraftBlock[];
};

const PLANS = [...PLANS_2009, ...PLANS_2010];
const LIGHTS = ["#00b050", "#ffff00", "#ff0000"];
const STRIPE = "#dce6f1";

const text = (name: string, columns: 1 | 2, blocks: readonly DraftBlock[]): OwnDocument => ({
  name,
  measure: "paragraphs",
  columns,
  borders: "all",
  blocks,
});
const table = (name: string, borders: Borders, blocks: readonly DraftBlock[]): OwnDocument => ({
  name,
  measure: "tables",
  columns: 1,
  borders,
  blocks,
});

export function ownDocuments(): OwnDocument[] {
  return [
    text("minutes", 1, [...minutes2008(), ...minutes2010(), ...minutesOfCouncil()]),
    text("prose", 1, [...readText(PROSE_PLAN_2008), ...planProse()]),
    text("prose in two columns", 2, [...readText(PROSE_PLAN_2008), ...planProse()]),
    text("long paragraphs in two columns", 2, longProse()),
    table("goal cards", "all", [...goalCard2010(), h2("Alla mål"), goalTable()]),
    table("plan forms", "all", PLANS.flatMap(planForm)),
    table("budgets, ruled", "all", [...budget2010(), h2("Grupperna"), budgetTable()]),
    table("budgets, level rules only", "level", [...budget2010(), h2("Grupperna"), budgetTable()]),
    table("activities, striped without rules", "none", [h1("Aktiviteter"), striped(activityTable())]),
    { ...table("assignments", "all", [...assignments2009(), ...assignments2010()]), landscape: true },
  ];
}

/** Plans as running text: paragraphs, lists, headings. */
function planProse(): DraftBlock[] {
  return PLANS.flatMap(({ group, year, area, purpose, goals, other }) => [
    h2(`${group} ${year}`),
    p(`${area} ${purpose.join(". ")}.`),
    p(`Målen för ${year} är följande:`),
    ...goals.map((goal) => li(goal)),
    ...(other === undefined ? [] : [p(other)]),
  ]);
}

/** The backgrounds and decisions of the minutes as paragraphs of several sentences. */
function longProse(): DraftBlock[] {
  const sentences = [...minutes2008(), ...minutes2010(), ...minutesOfCouncil()].flatMap((block) =>
    block.kind === "paragraph" && block.marks === undefined && block.text.endsWith(".") ? [block.text] : [],
  );
  return sentences.flatMap((sentence, i) => [
    ...(i % 6 === 0 ? [h2(PLANS[i % PLANS.length]?.group ?? "")] : []),
    p([0, 1, 2, 3].map((step) => sentences[(i + step * 5) % sentences.length]).join(" ") || sentence),
  ]);
}

const row = (cells: readonly (string | DraftCell)[]): DraftRow => ({
  cells: cells.map((cell) => (typeof cell === "string" ? { blocks: [p(cell)] } : cell)),
});
const heads = (...texts: readonly string[]): DraftRow => ({
  header: true,
  cells: texts.map((words) => ({ blocks: [bold(words)] })),
});

/** Every goal with a light, a due day and a comment; some cells are empty. */
function goalTable(): DraftBlock {
  const goals = PLANS.flatMap(({ group, goals, due, other, area }) =>
    goals.map((goal, i) => ({ group, goal, due: due[2 * i] ?? "", comment: i === 1 ? (other ?? area) : area })),
  );
  const rows = goals.map(({ group, goal, due, comment }, i) => {
    const fill = LIGHTS[(i * 7) % LIGHTS.length] ?? "";
    return row([group, goal, due, { blocks: [p("●")], fill }, i % 4 === 3 ? "" : `${comment} ${comment}`]);
  });
  return { kind: "table", rows: [heads("Arbetsgrupp", "Mål", "Klart", "Läge", "Kommentar"), ...rows] };
}

/** A head of two rows, sums, and money with blanks. */
function budgetTable(): DraftBlock {
  const span = (words: string): DraftCell => ({ blocks: [bold(words)], columnSpan: 2 });
  const groups = PLANS.map(({ group, year }, i) => {
    const [budget, outcome] = [1_200 + 37 * i, 1_187 + 41 * i];
    return row([`${group} ${year}`, money(budget), money(outcome), money(budget + 95), money(2 * outcome), "-14,5"]);
  });
  const rows = [
    { header: true as const, cells: [...row([""]).cells, span("År 2009"), span("År 2010"), ...row([""]).cells] },
    heads("Arbetsgrupp", "Budget", "Utfall", "Budget", "Prognos", "Avvikelse"),
    ...[0, 1, 2, 3].flatMap(() => groups),
  ];
  return { kind: "table", rows };
}

const money = (amount: number): string => `${Math.floor(amount / 1000)} ${String(amount % 1000).padStart(3, "0")}`;

function activityTable(): DraftRow[] {
  const rows = PLANS.flatMap(({ group, activities, due, responsible }) =>
    activities.flatMap((activity, i) =>
      activity === "" ? [] : [row([group, activity, due[i] ?? "", responsible[i] ?? ""])],
    ),
  );
  return [heads("Arbetsgrupp", "Aktivitet", "Klart", "Ansvarig"), ...rows, ...rows];
}

/** Every second row of a table in a colour; the head in a darker one. */
function striped(rows: readonly DraftRow[]): DraftBlock {
  const fillOf = (i: number): string | undefined => (i === 0 ? "#4f81bd" : i % 2 === 1 ? STRIPE : undefined);
  return {
    kind: "table",
    rows: rows.map(({ cells, ...rest }, i) => {
      const fill = fillOf(i);
      return { ...rest, cells: cells.map((cell) => (fill === undefined ? cell : { ...cell, fill })) };
    }),
  };
}
