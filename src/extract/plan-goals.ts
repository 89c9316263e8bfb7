/**
 * The goals of a plan (sv. *Mål 2010*): bullets, paragraphs, titled paragraphs; lead-ins over bullets are their `parent`;
 * a lead-in that announces projects makes the list beneath it `Project` records. What a template asks is left out.
 */
import { quoteOf, type Span, trimSpan } from "../model/span.ts";
import type { Line } from "./flow.ts";
import { isProse, isTitleLike, type Paragraph, paragraphsOf, wordsOf } from "./goal-paragraphs.ts";
import { findTarget } from "./goal-target.ts";
import type { StatedYear } from "./headings.ts";
import { groupField, joinText, type PlanContext, type PlanReading, record, yearField } from "./plan-draft.ts";
import { isPrompt, isSmartLine } from "./plan-labels.ts";
import { type FieldDraft, field, type RecordDraft } from "./record-draft.ts";
import { sentencesOf } from "./sentences.ts";

type Building = {
  readonly text: string;
  readonly context: PlanContext;
  readonly year: StatedYear | undefined;
  readonly parent: readonly Span[] | undefined;
  readonly records: RecordDraft[];
  readonly ignored: (Span & { readonly rule: string })[];
  /** What the goals that come now are a part of; `bullets`: it covers a list only. */
  lead: { readonly spans: readonly Span[]; readonly bullets: boolean } | undefined;
};

/** Reads the lines of a goal section; `parent`: the goal that all of them are a part of. */
export function readGoals(
  lines: readonly Line[],
  context: PlanContext,
  year?: StatedYear,
  parent?: readonly Span[],
): PlanReading {
  const { text } = context;
  const state: Building = { text, context, year, parent, records: [], ignored: [], lead: undefined };
  const paragraphs = paragraphsOf(text, lines).filter((paragraph) => {
    const rule = ruleAgainst(wordsOf(text, paragraph));
    if (rule !== undefined) for (const span of paragraph.spans) state.ignored.push({ ...span, rule });
    return rule === undefined;
  });
  const titled = areTitled(text, paragraphs);
  for (let at = 0; at < paragraphs.length; ) at += takeParagraph(state, paragraphs, at, titled);
  return { records: state.records, findings: [], ignored: state.ignored };
}

/** The rule that leaves a paragraph out, if one does. */
function ruleAgainst(words: string): string | undefined {
  if (isSmartLine(words)) return "template-smart";
  if (isPrompt(words)) return "template-prompt";
  if (/^(?:ovanstående|ovannämnda|nämnda|dessa) (?:punkter|mål|delmål)\b/iu.test(words.trim()))
    return "remark-on-goals";
  return undefined;
}

/** Whether headings and texts alternate: every paragraph that could be a heading has sentences after it. */
function areTitled(text: string, paragraphs: readonly Paragraph[]): boolean {
  const plain = paragraphs.filter((paragraph) => !paragraph.bullet && !paragraph.titled);
  if (plain.length !== paragraphs.length || plain.length < 2) return false;
  const isTitle = plain.map((paragraph) => paragraph.strong || isTitleLike(wordsOf(text, paragraph)));
  const isText = plain.map((paragraph) => /\p{L}{2,}.*[.!?]["”)]?\s*$/su.test(wordsOf(text, paragraph)));
  return isTitle[0] === true && plain.every((_, i) => (isTitle[i] ? isText[i + 1] === true : isText[i] === true));
}

/** Reads one unit from here on; gives how many paragraphs it took. */
function takeParagraph(state: Building, all: readonly Paragraph[], at: number, titled: boolean): number {
  const [paragraph, next] = [all[at], all[at + 1]];
  if (paragraph === undefined) return 1;
  const words = wordsOf(state.text, paragraph);
  if (paragraph.bullet) return takeBullet(state, paragraph, next, words);
  if (state.lead?.bullets) state.lead = undefined;
  if (paragraph.titled) {
    addGoal(state, paragraph.spans.slice(0, 1), paragraph.spans.slice(1));
    return 1;
  }
  if (titled) {
    const texts = all.slice(at + 1).findIndex((p) => p.strong || isTitleLike(wordsOf(state.text, p)));
    const count = texts < 0 ? all.length - at - 1 : texts;
    addGoal(
      state,
      paragraph.spans,
      all.slice(at + 1, at + 1 + count).flatMap((p) => p.spans),
    );
    return 1 + count;
  }
  const projects = isProjectLead(words) ? projectList(state.text, all, at + 1) : [];
  if (projects.length >= 2) return takeProjects(state, paragraph, projects);
  if (next?.bullet) return takeLead(state, paragraph, words);
  if (next !== undefined && isHeading(paragraph, words)) {
    state.lead = { spans: paragraph.spans, bullets: false };
  } else addGoal(state, paragraph.spans, []);
  return 1;
}

/** "Utvecklingsmål:" over paragraphs: short, and its colon says that more comes. */
function isHeading(paragraph: Paragraph, words: string): boolean {
  const isShort = words.length <= 80 && words.trim().split(/\s+/u).length <= 8;
  return isShort && (/:$/u.test(words.trim()) || (paragraph.strong && isTitleLike(words)));
}

/** A bullet is a goal; one that announces deeper bullets is their lead-in. */
function takeBullet(state: Building, bullet: Paragraph, next: Paragraph | undefined, words: string): number {
  const isLead = next?.bullet === true && next.depth > bullet.depth;
  if (isLead && /[:;]$/u.test(words.trim())) {
    state.lead = { spans: bullet.spans, bullets: true };
  } else addGoal(state, bullet.spans, []);
  return 1;
}

/** A paragraph over bullets: its last sentence leads in, what comes before is a goal of its own. */
function takeLead(state: Building, paragraph: Paragraph, words: string): number {
  const opens = /[:;,]$/u.test(words.trim()) || !/[.!?]$/u.test(words.trim());
  if (!opens) {
    addGoal(state, paragraph.spans, []);
    state.lead = undefined;
    return 1;
  }
  const sentences = paragraph.spans.flatMap((span) => sentencesOf(state.text, span));
  const last = sentences.at(-1);
  const whole = sentences.length < 2 || last === undefined;
  if (!whole) addGoal(state, sentences.slice(0, -1), []);
  const spans = whole ? paragraph.spans : [last];
  state.lead = { spans, bullets: true };
  return 1;
}

function addGoal(state: Building, title: readonly Span[], comment: readonly Span[]): void {
  const { text, context, lead } = state;
  const fields: FieldDraft[] = [
    ...groupField("Goal", context),
    ...yearField("Goal", context, state.year),
    field("Goal", "text", joinText(text, title), title, "goal-in-plan", 0.9),
  ];
  if (comment.length > 0)
    fields.push(field("Goal", "comment", joinText(text, comment), comment, "goal-explanation", 0.85));
  const target = [...title, ...comment].map((span) => findTarget(text, span)).find((found) => found !== undefined);
  if (target !== undefined) fields.push(field("Goal", "target", target.value, [target.span], "goal-target", 0.8));
  const over = lead?.spans ?? state.parent;
  if (over !== undefined) {
    const parent = joinText(text, over).replace(/[:;,]$/u, "");
    fields.push(field("Goal", "parent", parent, over, "goal-lead-in", 0.85));
  }
  state.records.push(record("Goal", title, fields));
}

/** "Exempel på projekt är följande:"; a short rest behind the colon is the first line of the list, run into the paragraph. */
function isProjectLead(words: string): boolean {
  return /projekt[^.!?:]*:\s*[^.!?:]{0,60}$/iu.test(words.trim());
}

/** The short paragraphs or bullets under such a lead-in, up to one that is a sentence. */
function projectList(text: string, all: readonly Paragraph[], from: number): readonly Paragraph[] {
  const rest = all.slice(from);
  const end = rest.findIndex((paragraph) => {
    const words = wordsOf(text, paragraph).trim();
    return paragraph.titled || words.length > 120 || /[.:;]$/u.test(words) || isProse(words);
  });
  return end < 0 ? rest : rest.slice(0, end);
}

/** One project a line; where some of the lines are told apart as headings (bold, over bullets), those are none. */
function takeProjects(state: Building, lead: Paragraph, list: readonly Paragraph[]): number {
  for (const span of lead.spans) {
    const colon = quoteOf(state.text, span).lastIndexOf(":");
    const first = trimSpan(state.text, { start: span.start + colon + 1, end: span.end });
    if (colon >= 0 && first.end > first.start) addProject(state, [first]);
    state.ignored.push({
      start: span.start,
      end: colon < 0 ? span.end : span.start + colon + 1,
      rule: "project-lead-in",
    });
  }
  const toldApart = new Set(list.map((paragraph) => paragraph.strong)).size > 1;
  for (const [i, paragraph] of list.entries()) {
    const isHead = (toldApart && paragraph.strong) || (!paragraph.bullet && list[i + 1]?.bullet === true);
    if (isHead) {
      for (const span of paragraph.spans) state.ignored.push({ ...span, rule: "project-heading" });
      continue;
    }
    addProject(state, paragraph.spans);
  }
  return 1 + list.length;
}

function addProject(state: Building, spans: readonly Span[]): void {
  const name = joinText(state.text, spans);
  state.records.push(record("Project", spans, [field("Project", "name", name, spans, "project-in-list", 0.8)]));
}
