/**
 * What an import did, file by file as it happens and summed up in the end.
 */
import type { DocumentStatus, Problem } from "../model/document.ts";
import { compare } from "../model/identity.ts";
import type { Store } from "../store/open.ts";
import { documentsWithProblems, filesOf, problemsOf, unreadFiles } from "../store/read-documents.ts";

/** A file's outcome: its document's status, or `unread` where not even its bytes could be had. */
export type FileStatus = DocumentStatus | "unread";

/** What the import changed: a document nobody knew, one read anew, or nothing. */
export type Change = "new" | "renewed" | "known";

/** Errors are files that could not be read; warnings are files of kinds not read yet, and files read with losses. */
type Level = "error" | "warning";

export type FileProblem = Problem & { readonly file: string; readonly status: FileStatus; readonly level: Level };

/** A mistake of ours that a file brought to light. */
export type Failure = { readonly file: string; readonly stack: string };

export type ImportReport = {
  /** All files found, those that could not be read too. */
  readonly files: number;
  readonly new: number;
  readonly renewed: number;
  /** Files whose bytes were stored before, from this import or another, and need no new reading. */
  readonly known: number;
  /** Those of the known that were not even opened: same size and times as when they were read. */
  readonly skipped: number;
  /** Documents that were taken apart anew from what is stored of them, since extraction has changed. */
  readonly extracted: number;
  /** Files that hold other bytes than before; what they held left the dataset, unless it lies elsewhere too. */
  readonly replaced: readonly string[];
  /** Files under the named paths that are gone; what they held is kept until it is forgotten. */
  readonly vanished: readonly string[];
  readonly unread: number;
  /** Hidden entries of folders, and files of a dataset that lay there. */
  readonly leftOut: number;
  /** Files by media type and status, in the order of these. */
  readonly outcomes: readonly { readonly mediaType: string; readonly status: DocumentStatus; readonly files: number }[];
  /** Errors first; then by code and file. */
  readonly problems: readonly FileProblem[];
  readonly failures: readonly Failure[];
};

/** Collects a report; the order in which files are done does not show in it. */
export class ReportBuilder {
  readonly #changes = { new: 0, renewed: 0, known: 0 };
  #unread = 0;
  #skipped = 0;
  #extracted = 0;
  readonly #replaced: string[] = [];
  readonly #outcomes = new Map<string, number>();
  readonly #problems: FileProblem[] = [];
  readonly #failures: Failure[] = [];

  /** A file whose document is in the store now. */
  stored(
    file: string,
    change: Change,
    document: { readonly mediaType: string; readonly status: DocumentStatus },
    problems: readonly Problem[],
  ): void {
    this.#changes[change]++;
    const outcome = `${document.mediaType}\n${document.status}`;
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    for (const problem of problems) this.#add(file, document.status, problem);
  }

  /** A file of which nothing could be had. */
  unread(file: string, problem: Problem): void {
    this.#unread++;
    this.#add(file, "unread", problem);
  }

  /** A known file that was not opened. */
  skipped(): void {
    this.#skipped++;
  }

  /** A document that was extracted again from the store. */
  extracted(): void {
    this.#extracted++;
  }

  /** A file whose earlier bytes are no longer its own. */
  replaced(file: string): void {
    this.#replaced.push(file);
  }

  failed(file: string, error: Error): void {
    this.#failures.push({ file, stack: error.stack ?? error.message });
  }

  get skips(): number {
    return this.#skipped;
  }

  get problems(): number {
    return this.#problems.length;
  }

  build(leftOut: number, vanished: readonly string[]): ImportReport {
    const { new: added, renewed, known } = this.#changes;
    const outcomes = [...this.#outcomes].map(([outcome, files]) => {
      const [mediaType = "", status = ""] = outcome.split("\n");
      return { mediaType, status: status as DocumentStatus, files };
    });
    return {
      files: added + renewed + known + this.#unread,
      new: added,
      renewed,
      known,
      skipped: this.#skipped,
      extracted: this.#extracted,
      replaced: this.#replaced.sort(compare),
      vanished,
      unread: this.#unread,
      leftOut,
      outcomes: outcomes.sort((a, b) => compare(a.mediaType, b.mediaType) || compare(a.status, b.status)),
      problems: this.#problems.sort(byImportance),
      failures: this.#failures.sort((a, b) => compare(a.file, b.file)),
    };
  }

  #add(file: string, status: FileStatus, problem: Problem): void {
    this.#problems.push(problemOf(file, status, problem));
  }
}

/** A report's numbers, for the record of the run. */
export function countsOf(report: ImportReport): Readonly<Record<string, number>> {
  const { files, new: added, renewed, known, skipped, extracted, unread, leftOut } = report;
  return {
    ...{ files, new: added, renewed, known, skipped, extracted, unread, leftOut },
    replaced: report.replaced.length,
    vanished: report.vanished.length,
    problems: report.problems.length,
    failures: report.failures.length,
  };
}

/** All problems of the files in a store, in the order of a report. */
export function fileProblems(store: Store): FileProblem[] {
  const ofDocuments = documentsWithProblems(store).flatMap(({ key, status }) => {
    const [file = ""] = filesOf(store, key);
    return problemsOf(store, key).map((problem) => problemOf(file, status, problem));
  });
  const ofUnread = unreadFiles(store).map(({ file, ...problem }) => problemOf(file, "unread", problem));
  return [...ofDocuments, ...ofUnread].sort(byImportance);
}

function problemOf(file: string, status: FileStatus, problem: Problem): FileProblem {
  return { ...problem, file, status, level: levelOf(status, problem) };
}

function levelOf(status: FileStatus, { code }: Problem): Level {
  const lost = status === "rejected" || status === "unread";
  return lost && code !== "unsupported_format" ? "error" : "warning";
}

function byImportance(a: FileProblem, b: FileProblem): number {
  return (
    compare(a.level, b.level) || compare(a.code, b.code) || compare(a.file, b.file) || compare(a.message, b.message)
  );
}
