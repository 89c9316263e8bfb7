/**
 * A document as read: its text, its blocks, and what went wrong on the way.
 * What it is about (kind, title, year) is found later, by extraction.
 */
import type { Block } from "./block.ts";
import type { Ignored } from "./draft.ts";
import type { Place } from "./place.ts";

/** A file as it came. `path` is for messages only: no reader may decide anything by it. */
export type Source = { readonly path: string; readonly bytes: Uint8Array };

/** Kinds of trouble with a whole file or a part of it. Each has a test. */
const PROBLEM_CODES = [
  "empty_file", // no bytes
  "unreadable_path", // the file system refused
  "unsupported_format", // a kind that is known but not read yet
  "unknown_format", // no kind that we know
  "encrypted", // needs a password
  "truncated_file", // cut short
  "damaged_file", // the structure does not hold
  "scanned", // pages without text
  "no_text", // nothing to read in it
  "error_page", // a web page that says that the document was not found
  "limit_size",
  "limit_time",
  "limit_memory",
  "limit_entries", // of a package
  "limit_expansion", // decompressed size
  "limit_depth", // nesting
  "limit_pages",
  "nul_characters", // dropped from the text
  "mixed_encoding", // bytes that are neither UTF-8 throughout nor plainly windows-1252
  "garbled_text", // a broken font map or code page: the letters are not to be believed
  "lost_part", // a part of the package could not be read
  "reader_crashed", // the process that read it died
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `message` is a whole sentence in English: what, where, which value, what to do. */
export type Problem = { readonly code: ProblemCode; readonly message: string; readonly place?: Place };

/** A page of a paged format, in points; `rotation` as the viewer sees it is already applied to all boxes. */
export type Page = { readonly number: number; readonly width: number; readonly height: number };

/** What the file says of itself, outside its text. */
export type Metadata = {
  readonly title?: string;
  readonly author?: string;
  /** As EDTF. */
  readonly created?: string;
  readonly modified?: string;
  readonly language?: string;
};

export type DocumentStatus = "ok" | "partial" | "rejected";

export type Document = {
  /** SHA-256 of the file's bytes, hex. */
  readonly id: string;
  readonly mediaType: string;
  readonly byteLength: number;
  /** Name and version of the reader: "docx@1". A new version means: read the file again. */
  readonly reader: string;
  readonly status: DocumentStatus;
  readonly problems: readonly Problem[];
  readonly metadata: Metadata;
  /** Canonical text; "" when rejected. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly ignored: readonly Ignored[];
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[];
};

/** The one thing a reader may throw: nothing of this file can be read. The pipeline turns it into a rejected document. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
