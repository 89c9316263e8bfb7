/**
 * People that running text in a cell names by their role in the row's group: "kontaktperson för gruppen Anna Ek, Norrmarks kommun".
 */
import { type MemberRole, memberRole } from "../fields/choices.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Said } from "./group-life.ts";
import type { GroupName } from "./group-names.ts";
import { type Person, readPersonLine } from "./people.ts";
import { type FieldDraft, field } from "./record-draft.ts";

const RULE = "group-table-contact";

const ROLE =
  /(?<![\p{L}])(?<role>kontaktperson|sammankallande|ordförande|projektledare)(?:en)?(?:\s+(?:för|i|inom)(?:\s+\p{L}+){1,2}?)?(?:\s*(?:är|,|:)\s*|\s+)(?=\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll})/gu;

export type Contact = { readonly person: Person; readonly role: Said<MemberRole> };

/** The person right after each word for a role; people who are only mentioned are none. */
export function contactsIn(text: string, sentence: Span): Contact[] {
  const contacts: Contact[] = [];
  for (const match of quoteOf(text, sentence).matchAll(ROLE)) {
    const words = match.groups?.["role"] ?? "";
    const role = memberRole.parse(words);
    const start = sentence.start + match.index;
    const [person] = readPersonLine(text, { start: start + match[0].length, end: sentence.end }).people;
    if (role === undefined || person === undefined || person.name.span.start !== start + match[0].length) continue;
    contacts.push({ person, role: { value: role, span: { start, end: start + words.length } } });
  }
  return contacts;
}

/** The fields of a member. */
export function contactFields({ person, role }: Contact, group: GroupName): FieldDraft[] {
  const fields: FieldDraft[] = [
    field("Member", "name", person.name.value, [person.name.span], RULE, 0.85),
    field("Member", "group", group.value, [group.span], RULE, 0.85),
    field("Member", "role", role.value, [role.span], RULE, 0.85),
  ];
  const { organization, title, email } = person;
  if (organization !== undefined) {
    fields.push(field("Member", "organization", organization.value, [organization.span], RULE, 0.8));
  }
  if (title !== undefined) fields.push(field("Member", "title", title.value, [title.span], RULE, 0.8));
  if (email !== undefined) fields.push(field("Member", "email", email.value, [email.span], RULE, 0.9));
  for (const { value, span } of person.phones) fields.push(field("Member", "phone", value, [span], RULE, 0.9));
  return fields;
}
