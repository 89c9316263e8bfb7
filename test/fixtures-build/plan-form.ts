/**
 * The form of a working group's plan (sv. *verksamhetsplan*): a title, people, and one table of labels, texts and parallel lists.
 */
import type { DraftBlock, DraftCell, DraftRow } from "../../src/model/draft.ts";
import { bold, li, p } from "../builders/document.ts";

export type Plan = {
  readonly group: string;
  readonly year: number;
  /** Paragraphs before the table: contact, members. */
  readonly people: readonly string[];
  readonly area: string;
  readonly purpose: readonly string[];
  /** Line before the goals. */
  readonly lead?: string;
  readonly goals: readonly string[];
  /** Heading of the column of dates. */
  readonly dueHead: string;
  /** Three lists side by side; an empty text is an empty paragraph. */
  readonly activities: readonly string[];
  readonly due: readonly string[];
  readonly responsible: readonly string[];
  readonly other?: string;
};

/** The blocks of one plan; each plan of a file begins with its title. */
export function planForm(plan: Plan): DraftBlock[] {
  const wide = (...blocks: readonly DraftBlock[]): DraftRow => ({ cells: [{ blocks, columnSpan: 3 }] });
  const label = (title: string, question: string): DraftRow => wide(labelled(title, question));
  const rows: DraftRow[] = [
    label("Verksamhetsområde", "Vad arbetar gruppen med?"),
    wide(p(plan.area)),
    label("Syfte", "Varför finns gruppen, och vad ska den ge kommunerna?"),
    wide(...plan.purpose.map((text) => li(text))),
    label(`Mål ${plan.year}`, "Vad ska vara uppnått när året är slut?"),
    wide(...(plan.lead === undefined ? [] : [p(plan.lead)]), ...plan.goals.map((text) => li(text))),
    label(`Aktivitetsplan ${plan.year}`, "Vad ska göras, när och av vem?"),
    { cells: ["Aktivitet", plan.dueHead, "Ansvarig"].map((text): DraftCell => ({ blocks: [bold(text)] })) },
    { cells: [plan.activities, plan.due, plan.responsible].map((texts): DraftCell => ({ blocks: texts.map(p) })) },
    ...(plan.other === undefined ? [] : [wide(bold("Övrigt")), wide(p(plan.other))]),
  ];
  return [
    bold(`Verksamhetsplan ${plan.year} för ${plan.group} i Älvregionen`),
    ...plan.people.map(p),
    { kind: "table", rows },
  ];
}

/** A bold title with its question on the next line of the same paragraph. */
function labelled(title: string, question: string): DraftBlock {
  return {
    kind: "paragraph",
    text: `${title}\n${question}`,
    marks: [{ start: 0, end: title.length, bold: true }],
  };
}
