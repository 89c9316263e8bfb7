/**
 * How reconciliation grows: synthetic claims of many regions, each with plans, reports and cards over the years.
 */
import type { PropertyName } from "../../src/fields/records.ts";
import type { Claim } from "../../src/model/claim.ts";
import { hashOf } from "../../src/model/identity.ts";
import type { SourceDocument } from "../../src/reconcile/mention.ts";
import { reconcileClaims } from "../../src/reconcile/reconcile.ts";
import { type Figure, timed } from "./figures.ts";

const STATUSES = ["fulfilled", "partly_fulfilled", "not_fulfilled", "ongoing"] as const;
const VERBS = ["Öppna", "Utreda", "Införa", "Skriva", "Pröva", "Samla"] as const;
const THINGS = ["katalogen", "bokbussen", "växeln", "blanketterna", "kursen", "avtalet", "kartan", "mallen"] as const;
const FOR = ["barnen", "skolorna", "företagen", "väntjänsten", "lärarna", "brandvakten", "turisterna"] as const;
const GROUPS = ["Biblioteksgruppen", "Webbgruppen", "Personalgruppen", "Miljögruppen", "Folkhälsogruppen"] as const;
const GOALS = 20;
const PLACE = {};

type Synthetic = { readonly documents: SourceDocument[]; readonly claims: Claim[] };

/** At least `count` claims: a region has three documents a year (plan, report, card) for five years. */
function makeClaims(count: number): Synthetic {
  const documents: SourceDocument[] = [];
  const claims: Claim[] = [];
  for (let region = 0; claims.length < count; region++) {
    for (let n = 0; n < 15; n++) {
      const [year, kind] = [2005 + Math.floor(n / 3), (["plan", "follow_up", "other"] as const)[n % 3] ?? "plan"];
      const id = hashOf(region, n) + hashOf(n, region);
      documents.push({ id, kind, year, date: `${year}-0${(n % 3) + 1}-01`, organization: `Region ${region}` });
      addGoals(claims, { id, year, seed: region * 31, status: n % 3 === 0 ? undefined : n });
    }
  }
  return { documents, claims };
}

type Report = {
  readonly id: string;
  readonly year: number;
  readonly seed: number;
  readonly status: number | undefined;
};

function addGoals(claims: Claim[], { id: document, year, seed, status }: Report): void {
  let at = 0;
  GROUPS.forEach((group, g) => {
    for (let n = 0; n < GOALS; n++) {
      const pick = <T>(list: readonly [T, ...T[]], step: number): T =>
        list[(seed + g + n * step) % list.length] ?? list[0];
      const text = `${pick(VERBS, 1)} ${pick(THINGS, 3)} för ${pick(FOR, 5)} i del ${n}`;
      const record = hashOf(document, g, n);
      const add = (property: PropertyName, value: string | number): void => {
        const quote = String(value);
        const id = hashOf(record, property);
        const span = { start: at, end: at + quote.length };
        at = span.end;
        claims.push({
          id,
          document,
          type: "Goal",
          record,
          property,
          value,
          quote,
          span,
          place: PLACE,
          rule: "bench",
          confidence: 0.9,
        });
      };
      add("group", group);
      add("year", year);
      add("text", text);
      const verdict = status === undefined ? undefined : STATUSES[(n + (n % 10 === 0 ? status : 0)) % STATUSES.length];
      if (verdict !== undefined) add("status", verdict);
    }
  });
}

/** Sizes are numbers of claims; the time a claim at the largest is set against that at the smallest. */
export async function benchReconcile(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  let first: number | undefined;
  for (const size of sizes) {
    const made = makeClaims(size);
    let told = "";
    const ms = await timed(() => {
      const { records, conflicts, links } = reconcileClaims(made);
      told = `${records.length} records, ${conflicts.length} conflicts, ${links.length} links`;
    });
    const perClaim = ms / made.claims.length;
    first ??= perClaim;
    const what = `${made.claims.length} claims → ${told}`;
    figures.push({ bench: "reconcile", what, value: ms / 1000, unit: "s", ...(size >= 1e6 ? { goal: "≤ 60" } : {}) });
    figures.push({
      bench: "reconcile",
      what: "time a claim, against the smallest",
      value: perClaim / first,
      unit: "×",
      goal: "≤ 1.5",
    });
    figures.push({
      bench: "reconcile",
      what: "memory in use",
      value: process.memoryUsage().rss / 2 ** 20,
      unit: "MiB",
      goal: "≤ 1024",
    });
  }
  return figures;
}
