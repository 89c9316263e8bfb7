/**
 * What the main thread asks of a worker, and what comes back: plain data both ways, since errors lose their code between threads.
 */
import type { OwnWords } from "../extract/own-words.ts";
import { extractorVersion } from "../extract/version.ts";
import type { Document, Problem } from "../model/document.ts";
import { type PackedReading, packReading, type Taken } from "../store/pack.ts";
import type { PackedDocument } from "../store/read-documents.ts";

/** The name that readers put into messages: a document is its bytes, and these may lie under several names. */
export const ANY_FILE = "this file";

export type Task = {
  readonly path: Uint8Array;
  readonly maxBytes: number;
  /** What a user declares of the words of their documents. */
  readonly words: OwnWords;
};

/** What a file is, before anything of it is read. */
export type Identity = {
  readonly id: string;
  readonly byteLength: number;
  readonly mediaType: string;
  /** The reader that would read it now. */
  readonly reader: string;
};

/** No byte of the file could be had. */
export type Refused = { readonly kind: "refused"; readonly problem: Problem };

export type Identified = { readonly kind: "identified"; readonly identity: Identity } | Refused;
export type ReadOne =
  | { readonly kind: "read"; readonly reading: PackedReading; readonly readMs: number; readonly extractMs: number }
  | Refused;
/** A document that was read before, with its blocks packed, and the words with which it is to be extracted. */
export type Again = PackedDocument & { readonly words: OwnWords };
export type Extracted = { readonly kind: "extracted"; readonly reading: PackedReading; readonly extractMs: number };
export type Shown = { readonly kind: "shown"; readonly document: Document; readonly taken: Taken } | Refused;

/** The functions of a worker file by name. */
export type WorkerTasks = {
  readonly identify: (task: Task) => Promise<Identified>;
  readonly read: (task: Task) => Promise<ReadOne>;
  readonly extract: (again: Again) => Promise<Extracted>;
  readonly show: (task: Task) => Promise<Shown>;
};

/** A document of which nothing could be read, and why. */
export function rejected({ id, byteLength, mediaType, reader }: Identity, problem: Problem): Document {
  return {
    id,
    mediaType,
    byteLength,
    reader,
    status: "rejected",
    problems: [problem],
    metadata: {},
    text: "",
    blocks: [],
    ignored: [],
    pages: [],
  };
}

/** What a document of which nothing could be read says. */
export const NOTHING_TAKEN: Taken = {
  facts: { kind: { value: "other", spans: [], rule: "nothing-read" } },
  claims: [],
  findings: [],
  ignored: [],
};

/** The reading of a file that was refused or stopped. */
export function packRejected(identity: Identity, problem: Problem, words: OwnWords): PackedReading {
  return packReading(rejected(identity, problem), NOTHING_TAKEN, extractorVersion(words));
}
