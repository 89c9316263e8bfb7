/**
 * Which document and which stretch of its text a person means.
 */
import type { Span } from "../model/span.ts";
import type { Store } from "../store/open.ts";
import { documentIds, readStored, type StoredDocument } from "../store/read-documents.ts";
import { UsageError } from "./exit.ts";

/** By (the beginning of) its id or by its file. */
export function documentNamed(store: Store, typed: string | undefined): StoredDocument {
  if (typed === undefined) throw new UsageError("say with --document in which document it stands");
  const ids = documentIds(store);
  const byId = ids.filter((id) => id.startsWith(typed.toLowerCase()));
  const found = byId.length > 0 ? byId : ids.filter((id) => readStored(store, id).files.includes(typed));
  const [only, ...others] = found;
  if (only === undefined) throw new UsageError(`no document has the id or the file "${typed}"`);
  if (others.length > 0)
    throw new UsageError(
      `${found.length} documents have an id or a file "${typed}": ${found.map((id) => id.slice(0, 12)).join(", ")}`,
    );
  return readStored(store, only);
}

/** By offsets ("120-134") or by the words, which must stand in one place. */
export function stretchNamed(text: string, { at, quote }: { readonly at?: string; readonly quote?: string }): Span {
  if (at !== undefined) {
    const [, start, end] = /^(\d+)-(\d+)$/u.exec(at) ?? [];
    if (start === undefined || end === undefined)
      throw new UsageError(`"${at}" is no stretch; write --at 120-134, as "malspar show" has it`);
    const span = { start: Number(start), end: Number(end) };
    if (quote !== undefined && text.slice(span.start, span.end) !== quote) {
      throw new UsageError(`at ${at} stands "${text.slice(span.start, span.end)}", not "${quote}"`);
    }
    return span;
  }
  if (quote === undefined || quote === "")
    throw new UsageError("say with --quote which words say it, or with --at where they stand");
  const start = text.indexOf(quote);
  if (start < 0) throw new UsageError(`the document has no words "${quote}"`);
  if (text.indexOf(quote, start + 1) >= 0)
    throw new UsageError(`the words "${quote}" stand in several places; say with --at which are meant`);
  return { start, end: start + quote.length };
}
