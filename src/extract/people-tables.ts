/**
 * Tables of people by their columns (sv. *Namn | Kommun | Telefon | E-post*): each cell is what its heading says.
 */
import { type MemberRole, memberRole } from "../fields/choices.ts";
import { email } from "../fields/email.ts";
import { phone } from "../fields/phone.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { ColumnName } from "./columns.ts";
import type { Line } from "./flow.ts";
import type { Person, Placed } from "./people.ts";
import { joinText, type PlanContext } from "./plan-draft.ts";
import type { Mentions } from "./plan-people.ts";
import type { LinesByCell } from "./plan-sections.ts";
import { spansOfRow } from "./plan-tables.ts";
import type { FindingDraft } from "./record-draft.ts";
import { cellOf, type GridRow } from "./regrid.ts";

/** A row of a table of members: each cell is what its column says. */
export function readPeopleTable(row: GridRow, cells: LinesByCell, role: MemberRole, context: PlanContext): Mentions {
  const { text } = context;
  if (row.kind !== "cells") {
    return {
      mentions: [],
      findings: [],
      ignored: spansOfRow(text, row, cells).map((span) => ({ ...span, rule: "column-heading" })),
    };
  }
  const findings: FindingDraft[] = [];
  const linesIn = (name: ColumnName): readonly Line[] => {
    const found = cellOf(row, name)?.cell;
    return (found === undefined ? [] : (cells.get(found) ?? [])).filter((line) => line.text !== "");
  };
  const whole = (name: ColumnName): Placed | undefined => {
    const spans = linesIn(name).map((line) => line.span);
    const [first, last] = [spans[0], spans.at(-1)];
    return first === undefined || last === undefined
      ? undefined
      : { value: joinText(text, spans), span: { start: first.start, end: last.end } };
  };
  const unread = (span: Span): void => {
    const message = `"${quoteOf(text, span)}" cannot be read as what its column holds`;
    findings.push({ code: "unread_value", severity: "info", message, spans: [span] });
  };
  const name = whole("name");
  if (name === undefined) return { mentions: [], findings, ignored: [] };
  const phones = linesIn("phone").flatMap((line): Placed[] => {
    const value = phone.parse(line.text);
    if (value === undefined) unread(line.span);
    return value === undefined ? [] : [{ value, span: line.span }];
  });
  const address = linesIn("email")[0];
  const mail = address === undefined ? undefined : email.parse(address.text);
  if (address !== undefined && mail === undefined) unread(address.span);
  const [organization, title, said] = [whole("organization"), whole("title"), whole("role")];
  const ownRole = said === undefined ? undefined : memberRole.parse(said.value);
  const person: Person = {
    name,
    phones,
    ...(organization === undefined ? {} : { organization }),
    ...(title === undefined ? {} : { title }),
    ...(address === undefined || mail === undefined ? {} : { email: { value: mail, span: address.span } }),
    ...(said === undefined || ownRole === undefined ? {} : { role: { value: ownRole, span: said.span } }),
  };
  return { mentions: [{ person, role }], findings, ignored: [] };
}
