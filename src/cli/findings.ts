/**
 * `malspar findings`: what a person should look at, by code, with its words and places.
 */
import { readDecisions } from "../decisions/log.ts";
import { findingRowOf } from "../export/findings-jsonl.ts";
import type { Severity } from "../model/finding.ts";
import { compare } from "../model/identity.ts";
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import { allFindings, type JudgedFinding } from "../store/read-claims.ts";
import { filesOf, firstFileOf, storedReading } from "../store/read-documents.ts";
import { firstOf, withDataset } from "./dataset.ts";
import { EXIT } from "./exit.ts";
import { findingLines } from "./finding-lines.ts";
import { bold, columns } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

const FINDING_STATES = ["open", "seen", "source_error", "reading_error"] as const;

export type FindingsOptions = {
  readonly data: string;
  readonly json?: true;
  readonly all?: true;
  readonly code?: string;
  readonly severity?: Severity;
  /** The beginning of a document's id, or a part of a file's name. */
  readonly document?: string;
  readonly state?: (typeof FINDING_STATES)[number];
};

const MOST = 40;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export async function findingsCommand(options: FindingsOptions): Promise<number> {
  const folder = fromTyped(options.data);
  const { decisions } = readDecisions(folder);
  return withDataset(options.data, (store) => {
    const findings = chosen(store, options, decisions);
    if (options.json) {
      console.log(JSON.stringify(findings.map(findingRowOf), null, 2));
      return EXIT.ok;
    }
    const lines = findings.map((finding) => findingLines(store, finding, decisions).join("\n"));
    console.log(
      [
        bold(`${count(findings.length, "finding")} in ${asTyped(folder)}`),
        ...codeTable(findings).map((line) => `  ${line}`),
        ...firstOf(
          lines,
          options.all ? lines.length : MOST,
          "; --all shows them, --code and --severity choose",
        ).flatMap((one) => ["", one]),
      ].join("\n"),
    );
    return EXIT.ok;
  });
}

/** The gravest first, then by code, document and place. */
function chosen(store: Store, options: FindingsOptions, decisions: readonly Decision[]): JudgedFinding[] {
  const { code, severity, document, state } = options;
  const named = new Map<string, boolean>();
  const isNamed = (id: string): boolean => {
    const known = named.get(id) ?? (document === undefined || isDocument(store, id, document));
    named.set(id, known);
    return known;
  };
  const order = ({ severity: grave, code: what, documents, places, id }: JudgedFinding): string =>
    [SEVERITIES.indexOf(grave), what, documents[0] ?? "", String(places[0]?.start ?? 0).padStart(9, "0"), id].join(" ");
  return [...allFindings(store)]
    .filter(
      (finding) =>
        (code === undefined || finding.code === code) &&
        (severity === undefined || finding.severity === severity) &&
        finding.documents.some(isNamed) &&
        (state === undefined || stateOf(finding, decisions) === state),
    )
    .map((finding) => [order(finding), finding] as const)
    .sort(([a], [b]) => compare(a, b))
    .map(([, finding]) => finding);
}

function isDocument(store: Store, id: string, named: string): boolean {
  const key = storedReading(store, id)?.key;
  const files = key === undefined ? [] : filesOf(store, key);
  return id.startsWith(named.toLowerCase()) || [firstFileOf(store, id), ...files].some((file) => file.includes(named));
}

const stateOf = ({ decision }: JudgedFinding, decisions: readonly Decision[]): string =>
  decisions.find(({ id }) => id === decision)?.action ?? "open";

function codeTable(findings: readonly JudgedFinding[]): string[] {
  const counts = new Map<string, number>();
  for (const { severity, code } of findings)
    counts.set(`${severity} ${code}`, (counts.get(`${severity} ${code}`) ?? 0) + 1);
  return columns([...counts].map(([name, n]) => [n, ...name.split(" ")]));
}
