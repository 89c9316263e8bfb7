/**
 * What a label that a user declares may mean, and which readers of labels it reaches: those of follow-ups (`report`, and
 * `section` for headings), of plans' forms, of the head of minutes and of their items.
 */
import type { HeadSlot, ItemSlot } from "../minutes-words.ts";
import type { SectionKind as PlanSection } from "../plan-labels.ts";
import type { SECTIONS } from "./report-words.ts";

type ReportLabel = "status" | "comment" | "goal" | "subgoal";
export type ReportSection = keyof typeof SECTIONS;

export type Meaning = {
  readonly report?: ReportLabel;
  readonly section?: ReportSection;
  readonly plan?: PlanSection;
  readonly head?: HeadSlot;
  readonly item?: ItemSlot;
};

const MEANINGS = {
  /** Before a verdict (sv. *Måluppfyllelse: …*). */
  status: { report: "status" },
  /** Before a comment on the goal above (sv. *Kommentar: …*). */
  comment: { report: "comment" },
  /** Before one goal (sv. *Mål: …*), or one that is a part of the goal above (*Delmål: …*). */
  goal: { report: "goal" },
  subgoal: { report: "subgoal" },
  /** Headings over goals, activities, results, verdicts on all goals. */
  goals: { section: "goals", plan: "goals" },
  activities: { section: "activities", plan: "activities" },
  results: { section: "results" },
  verdicts: { section: "judged" },
  /** Of a plan's form. */
  group: { plan: "group" },
  year: { plan: "year" },
  area: { plan: "area" },
  purpose: { plan: "purpose" },
  dates: { plan: "dates" },
  responsibles: { plan: "responsibles" },
  contact: { plan: "contact" },
  members: { plan: "members" },
  projects: { plan: "projects" },
  remarks: { plan: "remarks" },
  /** Over what no record holds: nothing is taken out beneath it. */
  other: { section: "other", plan: "foreign" },
  /** Of the head of minutes. */
  meeting_date: { head: "date" },
  meeting_time: { head: "time" },
  meeting_place: { head: "place" },
  meeting_body: { head: "body" },
  deciding: { head: "deciding" },
  others_present: { head: "other" },
  secretary: { head: "secretary" },
  absent: { head: "absent" },
  /** Within an item of minutes. */
  presenter: { item: "presenter" },
  attachment: { item: "attachment" },
  decision: { item: "decision" },
  background: { item: "background" },
} as const satisfies Readonly<Record<string, Meaning>>;

export type LabelMeaning = keyof typeof MEANINGS;
export const LABEL_MEANINGS = Object.keys(MEANINGS) as LabelMeaning[];

/** The readers that a label with this meaning reaches. */
export const meaningOfLabel = (name: LabelMeaning): Meaning => MEANINGS[name];
