/**
 * `malspar trace`: whatever an id (or its beginning) names, back to the words in the documents: a claim, a record of one
 * document, a joined record (by a former id too), a conflict, a link, a finding.
 */
import { readDecisions } from "../decisions/log.ts";
import type { Claim } from "../model/claim.ts";
import type { Store } from "../store/open.ts";
import { claimsByPrefix, findingsByPrefix } from "../store/read-claims.ts";
import { readStored } from "../store/read-documents.ts";
import {
  conflictsByPrefix,
  linksByPrefix,
  recordByKey,
  recordsByPrefix,
  type StoredRecord,
} from "../store/read-records.ts";
import { withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { printable } from "./paint.ts";
import { byRecord, shownValue } from "./records.ts";
import { claimsAsJson, claimsAsLines } from "./trace-claims.ts";
import { type Joined, joinedAsJson, joinedAsLines } from "./trace-joined.ts";
import { fromTyped } from "./where.ts";

/** More than a record of a document has; past that, an id that fits so many is too short anyway. */
const MOST = 1000;
const CANDIDATES = 10;

/** What an id can name. */
type Traced = { readonly kind: "claims"; readonly claims: readonly Claim[] } | Joined;
type Candidate = { readonly id: string; readonly name: string; readonly traced: Traced };

export async function traceCommand(
  id: string,
  options: { readonly data: string; readonly json?: true },
): Promise<number> {
  const prefix = id.toLowerCase();
  if (!/^[0-9a-f]+$/u.test(prefix)) throw new UsageError(`"${id}" is no id: ids are made of 0-9 and a-f`);
  const { decisions } = readDecisions(fromTyped(options.data));
  return withDataset(options.data, (store) => {
    const traced = meant(store, prefix);
    if (traced.kind !== "claims") {
      if (options.json) console.log(JSON.stringify(joinedAsJson(store, traced), null, 2));
      else console.log(joinedAsLines(store, traced, decisions).join("\n"));
      return EXIT.ok;
    }
    const { claims } = traced;
    const document = readStored(store, claims[0]?.document ?? "");
    if (options.json) console.log(JSON.stringify(claimsAsJson(claims, document), null, 2));
    else console.log(claimsAsLines(claims, document).join("\n"));
    return EXIT.ok;
  });
}

/** The one thing that the beginning of an id names. @throws UsageError where it names none or several */
function meant(store: Store, prefix: string): Traced {
  const found = [...claimCandidates(store, prefix), ...joinedCandidates(store, prefix)];
  const whole = found.filter(({ id }) => id === prefix);
  const [only, ...others] = whole.length > 0 ? whole : found;
  if (only === undefined) {
    throw new UsageError(`no claim, record, conflict, link or finding has an id that begins with ${prefix}`);
  }
  if (others.length === 0) return only.traced;
  const more = found.length > CANDIDATES ? [`  … and ${found.length - CANDIDATES} more`] : [];
  const list = [...found.slice(0, CANDIDATES).map(({ id, name }) => `  ${id}  ${name}`), ...more].join("\n");
  throw new UsageError(`more than one id begins with ${prefix}; give more of it:\n${list}`);
}

/** Claims by their own id, and the claims of a record of one document by the record's. */
function claimCandidates(store: Store, prefix: string): Candidate[] {
  const found = claimsByPrefix(store, prefix, MOST);
  const own = found.filter((claim) => claim.id.startsWith(prefix));
  const records = byRecord(found.filter((claim) => claim.record.startsWith(prefix)));
  return [
    ...own.map((claim): Candidate => {
      const name = `${claim.type}.${claim.property}: ${shownValue(claim)}`;
      return { id: claim.id, name, traced: { kind: "claims", claims: [claim] } };
    }),
    ...[...records].map(([id, claims]): Candidate => {
      const name = `${claims[0]?.type} with ${claims.length} claims`;
      return { id, name, traced: { kind: "claims", claims } };
    }),
  ];
}

function joinedCandidates(store: Store, prefix: string): Candidate[] {
  const records = recordsByPrefix(store, prefix, CANDIDATES + 1).map((key) => recordByKey(store, key));
  return [
    ...records.map((record) => candidate(idOf(record, prefix), { kind: "record", record })),
    ...conflictsByPrefix(store, prefix, CANDIDATES + 1).map((one) =>
      candidate(one.id, { kind: "conflict", conflict: one }),
    ),
    ...linksByPrefix(store, prefix, CANDIDATES + 1).map((one) => candidate(one.id, { kind: "link", link: one })),
    ...findingsByPrefix(store, prefix, CANDIDATES + 1).map((one) =>
      candidate(one.id, { kind: "finding", finding: one }),
    ),
  ];
}

const candidate = (id: string, traced: Joined): Candidate => ({ id, name: nameOf(traced), traced });

function nameOf(joined: Joined): string {
  switch (joined.kind) {
    case "record":
      return printable(`${joined.record.type}: ${joined.record.label.slice(0, 80)}`);
    case "conflict":
      return `conflict about ${joined.conflict.type}.${joined.conflict.property}`;
    case "link":
      return `link: ${joined.link.kind}`;
    case "finding":
      return `finding: ${joined.finding.code}`;
  }
}

/** The id by which a record was named: its own, or one that a member of it had alone. */
const idOf = ({ id, formerIds }: StoredRecord, prefix: string): string =>
  id.startsWith(prefix) ? id : (formerIds.find((former) => former.startsWith(prefix)) ?? id);
