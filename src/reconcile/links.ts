/**
 * Things → links between them: goals through the years, groups that were renamed or merged, tasks and what came of them.
 */
import { append } from "../model/append.ts";
import { compare, hashOf } from "../model/identity.ts";
import type { Link, LinkKind } from "../model/reconciled.ts";
import { likelyPairs, type Pair } from "./likely-pairs.ts";
import { claimOn, textOn, yearOf } from "./mention.ts";
import type { Rename } from "./renames.ts";
import type { Thing } from "./things.ts";
import { likenessOf, wordingOf } from "./wording.ts";

type Draft = Omit<Link, "id" | "claims"> & { readonly claims: readonly (string | undefined)[] };

/** Only the earlier and the later record and the kind make a link's id. */
export function linkOf({ claims, ...draft }: Draft): Link {
  const own = [...new Set(claims.flatMap((claim) => claim ?? []))].sort(compare);
  return { id: hashOf("link", draft.kind, draft.from, draft.to), ...draft, claims: own };
}

export const textOfThing = (thing: Thing): string =>
  thing.members.map((mention) => textOn(mention, "text")).find((text) => text !== undefined) ?? "";

export const yearOfThing = (thing: Thing): number | undefined =>
  thing.members.map(yearOf).find((year) => year !== undefined);

const textClaims = (thing: Thing): (string | undefined)[] =>
  thing.members.map((mention) => claimOn(mention, "text")?.id);

/** From here on a goal that comes back is the same goal, below it is another wording of it. */
const UNCHANGED = 0.9;
const LEAST_SHARED = 2;

/** Goals (`line` tells their group through renames) that come back in the year after. */
export function lineage(things: readonly Thing[], line: (body: string) => string): Link[] {
  const years = new Map<string, Thing[]>();
  for (const thing of things) {
    const year = yearOfThing(thing);
    if (thing.type !== "Goal" || year === undefined || thing.body === undefined) continue;
    const key = `${line(thing.body)}|${year}`;
    const row = years.get(key);
    if (row === undefined) years.set(key, [thing]);
    else row.push(thing);
  }
  const links: Link[] = [];
  for (const [key, earlier] of years) {
    const cut = key.lastIndexOf("|");
    const later = years.get(`${key.slice(0, cut)}|${Number(key.slice(cut + 1)) + 1}`);
    if (later !== undefined) append(links, carriedOver(earlier, later));
  }
  return links;
}

function carriedOver(earlier: readonly Thing[], later: readonly Thing[]): Link[] {
  const goals = [...earlier, ...later];
  const pairs = likelyPairs(goals.map(textOfThing), (a, b) => a < earlier.length && b >= earlier.length).filter(
    ({ likeness }) => likeness.score === 1 || likeness.shared.length >= LEAST_SHARED,
  );
  const taken = new Map<number, Pair[]>();
  const done = new Set<number>();
  for (const pair of pairs) {
    if (done.has(pair.b)) continue;
    const before = taken.get(pair.a) ?? [];
    if (before.some(({ likeness }) => likeness.score >= UNCHANGED)) continue;
    taken.set(pair.a, [...before, pair]);
    done.add(pair.b);
  }
  return [...taken.values()].flatMap((parts) =>
    parts.flatMap(({ a, b, likeness }): Link[] => {
      const [from, to] = [goals[a], goals[b]];
      if (from === undefined || to === undefined) return [];
      const kind: LinkKind = likeness.score >= UNCHANGED ? "continues" : parts.length > 1 ? "split_from" : "reworded";
      const at = yearOfThing(to);
      return [
        linkOf({
          kind,
          from: from.id,
          to: to.id,
          ...(at === undefined ? {} : { at: String(at) }),
          confidence: Math.round(likeness.score * 100) / 100,
          reason: `${likeness.reason}.`,
          claims: [...textClaims(from), ...textClaims(to)],
        }),
      ];
    }),
  );
}

/** Links between groups, where both have a record. */
export function renameLinks(things: readonly Thing[], renames: readonly Rename[]): Link[] {
  const groups = new Map(
    things.flatMap((thing) => (thing.type === "Group" ? [[thing.body ?? "", thing] as const] : [])),
  );
  const links = new Map<string, Link>();
  for (const { kind, from, to, claim, at } of renames) {
    const [one, other] = [groups.get(from), groups.get(to)];
    if (one === undefined || other === undefined) continue;
    const link = linkOf({
      kind,
      from: one.id,
      to: other.id,
      ...(at === undefined ? {} : { at }),
      confidence: claim.confidence,
      reason: `The document says so: "${claim.quote.slice(0, 160)}".`,
      claims: [claim.id],
    });
    if (!links.has(link.id)) links.set(link.id, link);
  }
  return [...links.values()];
}

/** Groups of one name that are not one, as their subjects tell. */
export function homonymLinks(things: readonly Thing[]): Link[] {
  const groups = new Map(things.flatMap((thing) => (thing.type === "Group" ? [[thing.body, thing] as const] : [])));
  return things.flatMap((later): Link[] => {
    const cut = later.type === "Group" ? (later.body?.lastIndexOf("#") ?? -1) : -1;
    const earlier = cut < 0 ? undefined : groups.get(later.body?.slice(0, cut));
    if (earlier === undefined) return [];
    return [
      linkOf({
        kind: "distinct",
        from: earlier.id,
        to: later.id,
        confidence: 0.7,
        reason: "One name, but what they work with, and who is in them, is not the same.",
        claims: [earlier, later].flatMap(({ members }) => members.map((mention) => claimOn(mention, "name")?.id)),
      }),
    ];
  });
}

const ANSWERED = 0.6;

/** Tasks without an outcome → the later task record of the same group that tells what came of it. */
export function answers(things: readonly Thing[], line: (body: string) => string): Link[] {
  const reports = new Map<string, Thing[]>();
  const tasks: Thing[] = [];
  for (const thing of things) {
    if (thing.type !== "Assignment" || thing.body === undefined || thing.body.endsWith("|")) continue;
    const body = line(thing.body);
    if (thing.members.some((mention) => claimOn(mention, "outcome") ?? claimOn(mention, "status"))) {
      const row = reports.get(body);
      if (row === undefined) reports.set(body, [thing]);
      else row.push(thing);
    } else tasks.push(thing);
  }
  return tasks.flatMap((task): Link[] => {
    const given = dateOf(task, "date");
    const wording = wordingOf(textOfThing(task));
    const later = (reports.get(line(task.body ?? "")) ?? []).flatMap((report) => {
      const told = dateOf(report, "outcomeDate");
      const likeness = likenessOf(wording, wordingOf(textOfThing(report)));
      const fits = told !== undefined && given !== undefined && told > given && likeness.contained >= ANSWERED;
      return fits && likeness.shared.length >= LEAST_SHARED ? [{ report, told, likeness }] : [];
    });
    later.sort(
      (a, b) => b.likeness.score - a.likeness.score || compare(a.told, b.told) || compare(a.report.id, b.report.id),
    );
    const [best] = later;
    if (best === undefined) return [];
    return [
      linkOf({
        kind: "answers",
        from: task.id,
        to: best.report.id,
        at: best.told,
        confidence: Math.round(best.likeness.contained * 80) / 100,
        reason: `A later report of the same group on the same subject: ${best.likeness.reason}.`,
        claims: [...textClaims(task), ...textClaims(best.report)],
      }),
    ];
  });
}

const dateOf = (thing: Thing, property: "date" | "outcomeDate"): string | undefined =>
  thing.members
    .map((mention) => textOn(mention, property) ?? (property === "date" ? mention.document.date : undefined))
    .find((date) => date !== undefined);
