/**
 * Members and contacts of a plan's group (sv. *kontaktperson, medlemmar*) → one `Member` a person and group: what the contact
 * line, the list and the table say is merged, and the contact's role beats the member's.
 */
import type { MemberRole } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { areaCodeOf, municipalityOf, municipalityOfAddress, type Places } from "../fields/municipalities.ts";
import { quoteOf, type Span } from "../model/span.ts";
import { type PeopleReading, type Person, type Placed, readPeople } from "./people.ts";
import { groupField, type PlanContext, type PlanReading, record } from "./plan-draft.ts";
import { type FieldDraft, type FindingDraft, field, type RecordDraft } from "./record-draft.ts";

/** A person with the role that the section gives. */
export type Mention = { readonly person: Person; readonly role: MemberRole; readonly roleSpan?: Span };

/** What the lines of a contact or member section say; what has no place in it is handed back as findings. */
export type Mentions = {
  readonly mentions: readonly Mention[];
  readonly findings: readonly FindingDraft[];
  readonly ignored: PlanReading["ignored"];
};

/** Reads lines that list people. `label` are the words that give the role. */
export function readMentions(
  spans: readonly Span[],
  role: MemberRole,
  label: Span | undefined,
  context: PlanContext,
): Mentions {
  const reading = readPeople(context.text, spans, {
    places: context.words.places,
    ...(context.year === undefined ? {} : { year: context.year.value }),
  });
  const mentions = reading.people.map(
    (person): Mention => ({ person, role, ...(label === undefined ? {} : { roleSpan: label }) }),
  );
  return { mentions, ...leftOver(reading, context.text) };
}

function leftOver(reading: PeopleReading, text: string): Omit<Mentions, "mentions"> {
  const findings: FindingDraft[] = [];
  for (const span of reading.placeholders) {
    const message = `"${quoteOf(text, span)}" is the template's own line: nobody filled it in`;
    findings.push({ code: "placeholder", severity: "info", message, spans: [span] });
  }
  for (const span of reading.rest) {
    const message = `"${quoteOf(text, span)}" stands among people and is no part of a person that is known`;
    findings.push({ code: "unclaimed_text", severity: "info", message, spans: [span] });
  }
  return { findings, ignored: reading.ignored.map((span) => ({ ...span, rule: "people-connective" })) };
}

/** A line without a label that is nothing but people, each with an organization, a number or an address. */
export function contactsIn(line: Span, context: PlanContext): readonly Mention[] {
  const { people, rest } = readPeople(context.text, [line], { places: context.words.places });
  const isReachable = ({ organization, phones, email }: Person): boolean =>
    (organization !== undefined && phones.length > 0) || email !== undefined || phones.length > 0;
  return rest.length === 0 && people.every(isReachable) ? people.map((person) => ({ person, role: "member" })) : [];
}

/** "Gruppen består av; A - X, B - Y": people listed within prose, two or more of them with an organization. */
export function mentionsInProse(line: Span, context: PlanContext): readonly Mention[] {
  const words = quoteOf(context.text, line);
  const lead =
    /(?:består|utgörs|ingår|deltar|medverkar|representeras|medlemmar(?:na)? är|sammansättning)(?:\s+(?:idag|i dag|för närvarande|nu|av|i gruppen|i arbetsgruppen))*\s*[:;,]?\s+(?=\p{Lu})/u.exec(
      words,
    );
  if (lead === null) return [];
  const start = line.start + lead.index + lead[0].length;
  const stop = /\.\s+\p{Lu}/u.exec(quoteOf(context.text, { start, end: line.end }));
  const { people } = readPeople(context.text, [{ start, end: stop === null ? line.end : start + stop.index }], {
    places: context.words.places,
  });
  const placed = people.filter((person) => person.organization !== undefined);
  return placed.length >= 2 ? people.map((person) => ({ person, role: "member" })) : [];
}

/** All mentions of one group → its members in order of first mention. */
export function readMembers(mentions: readonly Mention[], context: PlanContext): PlanReading {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = foldWords(mention.person.name.value);
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  const records = [...byName.values()].map((same) => memberRecord(same, context));
  const again = [...byName.values()].flatMap((same) => same.slice(1)).flatMap(({ person }) => spansOfPerson(person));
  return {
    records,
    findings: mentions.flatMap(({ person }) => [
      ...areaFindings(person, context.words.places),
      ...domainFindings(person, context.words.places),
    ]),
    ignored: again.map((span) => ({ ...span, rule: "person-again" })),
  };
}

/** The words of a person who was named before: what they add is claimed with the first mention. */
function spansOfPerson({ name, organization, title, email, phones }: Person): Span[] {
  return [name, organization, title, email, ...phones].flatMap((part) => (part === undefined ? [] : [part.span]));
}

/** Which role a person keeps who has several. */
const ROLE_ORDER: readonly MemberRole[] = ["contact", "chair", "convener", "project_lead", "member"];

function memberRecord(same: readonly Mention[], context: PlanContext): RecordDraft {
  const first = <Value extends string>(
    pick: (person: Person) => Placed<Value> | undefined,
  ): Placed<Value> | undefined => same.map(({ person }) => pick(person)).find((part) => part !== undefined);
  const put = (
    property: "title" | "organization" | "email" | "period",
    part: Placed | undefined,
    sure: number,
  ): FieldDraft[] =>
    part === undefined ? [] : [field("Member", property, part.value, [part.span], "person-line", sure)];
  const guessed = same.some(({ person }) => person.organization !== undefined && person.guessed);
  const names = same.map(({ person }) => person.name);
  const name = names[0] ?? { value: "", span: { start: 0, end: 0 } };
  const phones = new Map(
    same
      .flatMap(({ person }) => person.phones)
      .reverse()
      .map((phone) => [phone.value, phone] as const),
  );
  return record(
    "Member",
    [name.span],
    [
      ...groupField("Member", context),
      field("Member", "name", name.value, [name.span], "person-line", 0.95),
      roleField(same, name.span),
      ...put(
        "title",
        first((person) => person.title),
        0.9,
      ),
      ...put(
        "organization",
        first((person) => person.organization),
        guessed ? 0.75 : 0.95,
      ),
      ...[...phones.values()]
        .reverse()
        .map((phone) => field("Member", "phone", phone.value, [phone.span], "person-line", 0.95)),
      ...put(
        "email",
        first((person) => person.email),
        0.98,
      ),
      ...put(
        "period",
        first((person) => person.period),
        0.85,
      ),
    ],
  );
}

function roleField(same: readonly Mention[], name: Span): FieldDraft {
  const said = same.flatMap(({ person, role, roleSpan }) => [
    { role, span: roleSpan },
    ...(person.role === undefined ? [] : [{ role: person.role.value, span: person.role.span }]),
  ]);
  const best = said.sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role))[0];
  const role = best?.role ?? "member";
  if (best?.span !== undefined) return field("Member", "role", role, [best.span], "people-label", 0.9);
  return field("Member", "role", role, [name], "people-label", 0.7, { inferred: true });
}

/** A fixed-line number whose area does not reach into the municipality that the person is said to work for. */
function areaFindings({ organization, phones }: Person, places: Places): FindingDraft[] {
  const codes = organization === undefined ? [] : (municipalityOf(organization.value, places)?.areaCodes ?? []);
  if (organization === undefined || codes.length === 0) return [];
  return phones.flatMap((phone): FindingDraft[] => {
    const code = areaCodeOf(phone.value, places);
    if (code === undefined || codes.includes(code)) return [];
    const message = `the number begins with ${code}, but ${organization.value} lies in the area ${codes.join(", ")}`;
    return [
      {
        code: "phone_area_mismatch",
        severity: "warning",
        message,
        spans: [organization.span, phone.span],
        expected: codes.join(", "),
        found: code,
      },
    ];
  });
}

/** An e-mail address in the domain that a user declares for another municipality than the person is said to work for. */
function domainFindings({ organization, email }: Person, places: Places): FindingDraft[] {
  const said = organization === undefined ? undefined : municipalityOf(organization.value, places);
  const place = email === undefined ? undefined : municipalityOfAddress(email.value, places);
  if (organization === undefined || email === undefined || said === undefined || place === undefined) return [];
  if (said.name === place.name) return [];
  return [
    {
      code: "email_domain_mismatch",
      severity: "warning",
      message: `the address ${email.value} belongs to ${place.name}, but the person is said to work for ${organization.value}`,
      spans: [organization.span, email.span],
      expected: said.name,
      found: place.name,
    },
  ];
}

/** One e-mail address under two spellings of a name, anywhere in the document. */
export function nameVariants(mentions: readonly Mention[]): FindingDraft[] {
  const byAddress = new Map<string, Person[]>();
  for (const { person } of mentions) {
    if (person.email === undefined) continue;
    byAddress.set(person.email.value, [...(byAddress.get(person.email.value) ?? []), person]);
  }
  return [...byAddress].flatMap(([address, people]): FindingDraft[] => {
    const spellings = new Map(people.map(({ name }) => [foldWords(name.value), name] as const));
    const names = [...spellings.values()];
    if (names.length < 2) return [];
    const message = `${address} belongs to ${names.map(({ value }) => `"${value}"`).join(" and ")}: one person, or a wrong address`;
    return [{ code: "name_variant", severity: "info", message, spans: names.map(({ span }) => span) }];
  });
}
