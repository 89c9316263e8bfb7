/**
 * Person lines (sv. *kontaktuppgifter, medlemslista, närvarolista*) → people, each part with its place:
 * "Namn, Xs kommun, titel, telefon, e-post" in any order, on one line or several, one person or many in a run.
 * Used for members here and for attendees and presenters of minutes. Who they are in the group is the caller's affair.
 */
import { type MemberRole, memberRole } from "../fields/choices.ts";
import { period as periodKind } from "../fields/date.ts";
import { email as emailKind } from "../fields/email.ts";
import { foldSpace } from "../fields/fold.ts";
import type { ReadingContext } from "../fields/kind.ts";
import type { Places } from "../fields/municipalities.ts";
import { phone as phoneKind } from "../fields/phone.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { partsOf } from "./person-parts.ts";
import type { PartKind, PersonPart } from "./person-segments.ts";
import { isTitleWord } from "./person-words.ts";

/** A value and the words it stands in. */
export type Placed<Value extends string = string> = { readonly value: Value; readonly span: Span };

export type Person = {
  readonly name: Placed;
  readonly organization?: Placed;
  /** The organization is only a capitalised word in its place: it is on no list and says "kommun" nowhere. */
  readonly guessed?: true;
  readonly title?: Placed;
  readonly phones: readonly Placed[];
  readonly email?: Placed;
  /** EDTF, from a prefix like "Jan-Juni". */
  readonly period?: Placed;
  /** A role that the line itself states ("sammankallande"). */
  readonly role?: Placed<MemberRole>;
};

export type PeopleReading = {
  readonly people: readonly Person[];
  /** Lines of a form that nobody filled in. */
  readonly placeholders: readonly Span[];
  /** Understood, and says nothing of a person: "tel", "eller", notes in brackets. */
  readonly ignored: readonly Span[];
  /** Words that found no place. */
  readonly rest: readonly Span[];
};

type Draft = { -readonly [Key in keyof Person]: Person[Key] } & { phones: Placed[] };

/** `places` are the municipalities that are known, those that a user declares among them. */
export type PeopleContext = ReadingContext & { readonly places?: Places };

/** What is known while the parts of the lines are put together in reading order. */
type State = {
  readonly text: string;
  readonly context: PeopleContext;
  readonly people: Draft[];
  readonly placeholders: Span[];
  readonly ignored: Span[];
  readonly rest: Span[];
  current: Draft | undefined;
  /** Parts that came before the name they belong to. */
  pending: Partial<Pick<Draft, "organization" | "guessed" | "title" | "period" | "role">>;
  /** A role in prose holds for all names up to the line's end: "våra projektledare, A och B". */
  lineRole: Placed<MemberRole> | undefined;
  /** What follows "vakant" on a line describes nobody. */
  vacant: boolean;
};

/** Reads the people of one line. */
export function readPersonLine(text: string, line: Span, context: PeopleContext = {}): PeopleReading {
  return readPeople(text, [line], context);
}

/** Reads the people of lines that belong together: a part on a line of its own belongs to the name before it. */
export function readPeople(text: string, lines: readonly Span[], context: PeopleContext = {}): PeopleReading {
  const state: State = {
    text,
    context,
    people: [],
    placeholders: [],
    ignored: [],
    rest: [],
    current: undefined,
    pending: {},
    lineRole: undefined,
    vacant: false,
  };
  for (const line of lines) {
    const parts = partsOf(text, line, context.places);
    parts.forEach((part, i) => {
      take(state, part, i === 0 && parts[1]?.kind === "name");
    });
    state.lineRole = undefined;
    state.vacant = false;
  }
  const { organization, title, period, role } = state.pending;
  for (const part of [organization, title, period, role]) if (part !== undefined) state.rest.push(part.span);
  return { people: state.people, placeholders: state.placeholders, ignored: state.ignored, rest: state.rest };
}

type Take = (state: State, span: Span, value: string, leads: boolean) => void;

const ignore: Take = (state, span) => void state.ignored.push(span);

/** What a part does to the state. `leads`: it opens a line and a name comes next, so that it belongs to that name. */
const TAKE: Readonly<Record<PartKind, Take>> = {
  name: (state, span, value) => openPerson(state, { value, span }),
  organization: (state, span, value, leads) => takeOrganization(state, { value, span }, false, leads),
  place: (state, span, value, leads) => {
    if (isTitleWord(value)) takeTitle(state, { value, span }, leads);
    else takeOrganization(state, { value, span }, true, leads);
  },
  title: (state, span, value, leads) => takeTitle(state, { value, span }, leads),
  phone: (state, span, value) => takePhone(state, span, phoneKind.parse(value)),
  email: (state, span, value) => takeEmail(state, span, emailKind.parse(value)),
  period: (state, span, value) => {
    const read = periodKind.parse(value.replace(/:$/u, ""), state.context);
    if (read === undefined) state.rest.push(span);
    else state.pending = { ...state.pending, period: { value: read, span } };
  },
  role: (state, span, value, leads) => takeRole(state, span, memberRole.parse(value), leads),
  prose: (state, span) => takeProse(state, span),
  template: (state, span) => void state.placeholders.push(span),
  vacant: (state, span) => {
    state.current = undefined;
    state.vacant = true;
    state.ignored.push(span);
  },
  note: ignore,
  label: ignore,
  unit: ignore,
};

function take(state: State, { kind, span }: PersonPart, leads: boolean): void {
  const doTake = state.vacant && kind !== "name" ? ignore : TAKE[kind];
  doTake(state, span, foldSpace(quoteOf(state.text, span)), leads);
}

function openPerson(state: State, name: Placed): void {
  const role = state.pending.role ?? state.lineRole;
  state.current = { name, phones: [], ...state.pending, ...(role === undefined ? {} : { role }) };
  state.people.push(state.current);
  state.pending = {};
  state.vacant = false;
}

function takeOrganization(state: State, organization: Placed, guessed: boolean, leads: boolean): void {
  const part = { organization, ...(guessed ? { guessed: true as const } : {}) };
  if (!leads && state.current !== undefined && state.current.organization === undefined)
    Object.assign(state.current, part);
  else if (state.pending.organization === undefined) state.pending = { ...state.pending, ...part };
  else state.rest.push(organization.span);
}

function takeTitle(state: State, title: Placed, leads: boolean): void {
  const before = state.current?.title;
  if (leads || state.current === undefined) {
    if (state.pending.title === undefined) state.pending = { ...state.pending, title };
    else state.rest.push(title.span);
  } else if (before === undefined) state.current.title = title;
  else {
    const span = { start: before.span.start, end: title.span.end };
    const between = quoteOf(state.text, { start: before.span.end, end: title.span.start });
    if (/^[\s,/]*$/u.test(between)) state.current.title = { value: foldSpace(quoteOf(state.text, span)), span };
    else state.rest.push(title.span);
  }
}

function takePhone(state: State, span: Span, value: string | undefined): void {
  if (state.current === undefined || value === undefined) state.rest.push(span);
  else state.current.phones.push({ value, span });
}

function takeEmail(state: State, span: Span, value: string | undefined): void {
  if (state.current === undefined || value === undefined || state.current.email !== undefined) state.rest.push(span);
  else state.current.email = { value, span };
}

function takeRole(state: State, span: Span, value: MemberRole | undefined, leads: boolean): void {
  if (value === undefined) state.rest.push(span);
  else if (!leads && state.current !== undefined && state.current.role === undefined)
    state.current.role = { value, span };
  else state.pending = { ...state.pending, role: { value, span } };
}

/** "I gruppen ingår också våra projektledare i X, …": the role holds for the names after it. */
function takeProse(state: State, span: Span): void {
  for (const match of quoteOf(state.text, span).matchAll(/\p{L}+/gu)) {
    const role = memberRole.parse(match[0]) ?? memberRole.parse(match[0].replace(/(?:na|n|en|er|erna)$/u, ""));
    if (role === undefined) continue;
    const start = span.start + match.index;
    state.lineRole = { value: role, span: { start, end: start + match[0].length } };
    state.ignored.push(span);
    return;
  }
  state.rest.push(span);
}

/** Whether the words can be a person's name as they stand, and no group, office or place. */
export function isPersonName(words: string): boolean {
  const parts = partsOf(words, { start: 0, end: words.length });
  return parts.length === 1 && parts[0]?.kind === "name" && !/\s\p{Ll}+$/u.test(words);
}
