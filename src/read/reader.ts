/**
 * What a reader of one format is: bytes in, drafts out. Laying out, hashing and naming happen in `index.ts`.
 */
import type { Metadata, Page, Problem } from "../model/document.ts";
import type { DraftBlock } from "../model/draft.ts";

export type Reading = {
  readonly drafts: readonly DraftBlock[];
  /** Losses on the way: any problem makes the document `partial`. */
  readonly problems: readonly Problem[];
  readonly metadata: Metadata;
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[];
};

export type Reader = {
  /** "docx"; together with the version it is the document's `reader`. */
  readonly name: string;
  /** Counts up with every change that may change what is read. */
  readonly version: number;
  /** `path` is for messages only. @throws UnreadableSource where nothing can be read */
  readonly read: (bytes: Uint8Array, path: string) => Promise<Reading>;
};
