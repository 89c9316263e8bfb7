/**
 * What the fixtures say against each other, all of it: the list of `test/fixtures.md`, and nothing else. A line is told by
 * what it says and where, so that a better rule which finds the same changes nothing here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { extractClaims } from "../../src/extract/index.ts";
import { propertyOf } from "../../src/fields/records.ts";
import { append } from "../../src/model/append.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Finding } from "../../src/model/finding.ts";
import { readDocument } from "../../src/read/index.ts";
import type { SourceDocument } from "../../src/reconcile/mention.ts";
import { type Reconciled, reconcileClaims } from "../../src/reconcile/reconcile.ts";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");
const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.\w+$/u.test(file))
  .sort();

const documents: SourceDocument[] = [];
const claims: Claim[] = [];
const findings: Finding[] = [];
const nameOf = new Map<string, string>();
let together: Reconciled;

beforeAll(async () => {
  for (const file of files) {
    const path = join(FIXTURES, file);
    const { id } = await readDocument({ path, bytes: readFileSync(path) }).then((document) => {
      const { facts, ...taken } = extractClaims(document);
      const { kind, title, year, date, organization } = facts;
      documents.push({
        id: document.id,
        kind: kind.value,
        ...(title && { title: title.value }),
        ...(year && { year: year.value }),
        ...(date && { date: date.value }),
        ...(organization && { organization: organization.value }),
      });
      append(claims, taken.claims);
      append(findings, taken.findings);
      return document;
    });
    nameOf.set(id, basename(file).replace(/\.\w+$/u, ""));
  }
  together = reconcileClaims({ documents, claims, findings });
}, 60_000);

const namesOf = (ids: readonly string[]): string => [...new Set(ids.map((id) => nameOf.get(id)))].sort().join(" + ");

test("the conflicts are those that were planted", () => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const told = together.conflicts.map(({ type, property, values, chosen }) => {
    const words = (id: string | null): string => {
      const claim = byId.get(id ?? "");
      const kind = claim === undefined ? undefined : propertyOf(claim.type, claim.property)?.kind;
      return claim === undefined ? "nothing" : `${kind?.format(claim.value)} in ${nameOf.get(claim.document)}`;
    };
    const others = values.flatMap((value) => value.claims).filter((id) => id !== chosen);
    return `${type} ${property}: ${words(chosen)}, not ${others.map(words).join(", ")}`;
  });
  expect(told.sort()).toEqual([
    "Amount amount: -14000 in budget-2010, not -11500 in gruppernas-redovisning-2009",
    "Amount amount: 1346500 in budget-2010, not 1344000 in gruppernas-redovisning-2009",
    "Amount amount: 48500 in budget-2010, not 51000 in gruppernas-redovisning-2009",
    "Amount amount: 74000 in budget-2010, not 71500 in gruppernas-redovisning-2009",
    "Goal status: delvis uppfyllt in verksamhetsberattelse-2010, not uppfyllt in malkort-2010",
    "Project period: ../2011-06-30 in protokoll-2010-12-08, not 2008-01-01/2010-06-30 in verksamhetsplan-2008",
  ]);
});

test("the findings are those that were planted", () => {
  const told = [...findings, ...together.findings].map(
    ({ severity, code, expected, found, documents: own }) =>
      `${severity} ${code}: ${expected ?? "–"} → ${found ?? "–"} (${namesOf(own)})`,
  );
  expect(told.sort()).toEqual([
    "info goal_vanished: a goal of 2010 that takes it up, or a word on why not → 2 other goals in the plan for 2010 (gruppernas-redovisning-2009 + verksamhetsplaner-2009)",
    "info placeholder: – → – (verksamhetsplaner-2010)",
    "info set_mismatch: 6 municipalities → 5 (minnesanteckningar-2008-11-20 + minnesanteckningar-2010-03-24)",
    "info set_mismatch: missing → received (uppfoljning-av-uppdrag-2009)",
    "info unclaimed_text: – → Under året har gruppen arbetat med två mål. (verksamhetsberattelse-2010)",
    "warning count_mismatch: 8 → 9 (gruppernas-redovisning-2009)",
    "warning goal_without_status: a status → none (malkort-2010 + verksamhetsplaner-2010)",
    "warning sum_mismatch: 1495000 → 1505000 (budget-2010)",
    "warning target_not_met: 24 chefer → 22 chefer (verksamhetsberattelse-2010)",
    "warning target_not_met: 40 förskolegrupper → 31 förskolegrupper (gruppernas-redovisning-2009)",
    "warning truncated_value: – → 1/ (gruppernas-redovisning-2009)",
    "warning unaligned_columns: 4 → 3 (verksamhetsplaner-2010)",
    "warning unknown_status_wording: – → Som det ska (gruppernas-redovisning-2009)",
    "warning verdicts_differ: fulfilled → not_fulfilled (gruppernas-redovisning-2009 + uppfoljning-av-uppdrag-2009)",
    "warning verdicts_differ: fulfilled → not_fulfilled (malkort-2010 + uppfoljning-av-uppdrag-2010)",
    "warning verdicts_differ: fulfilled → partly_fulfilled (uppfoljning-av-uppdrag-2010 + verksamhetsberattelse-2010)",
    "warning weekday_mismatch: onsdag → torsdagen den (minnesanteckningar-2010-03-24)",
    "warning weekday_mismatch: torsdag → Fredagen den (verksamhetsplan-2008)",
  ]);
});

test("the links are the years' own: what comes back, what is reworded, who is renamed", () => {
  const names = new Map(together.records.map(({ id, names: own }) => [id, own[0]?.name]));
  const told = together.links.map(({ kind, from, to }) => `${kind}: ${names.get(from)} → ${names.get(to)}`);
  const again = (text: string): string => `continues: ${text} → ${text}`;
  expect(told.sort()).toEqual([
    again("Kartlägga reservkraften i vattenverk och äldreboenden"),
    again("Ordna en gemensam chefsutbildning för 24 nya chefer"),
    again("Ta fram en gemensam medieplan för barnböcker"),
    again("Teckna ramavtal för livsmedel"),
    again("Utbilda redaktörerna i klarspråk"),
    "renamed: Webbgruppen → E-tjänstgruppen",
    "reworded: Skriva förslag till policy för inköp → Anta en gemensam policy för inköp",
    "reworded: Öka andelen blanketter som kan fyllas i på webben från 10 % till minst 25 % → Hälften av blanketterna ska kunna fyllas i på webben",
  ]);
});
