/**
 * Bytes → the content of all pages, or the reason why none can be read. A damaged file is tried again with a new trailer.
 */
import { type Page, type Problem, UnreadableSource } from "../../model/document.ts";
import type { PageContent } from "./page-content.ts";
import { BrokenPdf, openPages, type PageSource } from "./page-source.ts";
import { withNewTrailer } from "./rescue.ts";

/** A file with more pages than this is not read. */
const MOST_PAGES = 2_000;

export type Opened<T> = {
  readonly pages: readonly { readonly page: Page; readonly result: T }[];
  /** As opened: the file's own, or with a new trailer. */
  readonly bytes: Uint8Array;
  readonly information: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
};

/**
 * Opens a PDF and takes from each page what is needed of it (page contents are large, and kept no longer).
 * @throws UnreadableSource `encrypted`, `truncated_file`, `damaged_file` or `limit_pages`
 */
export async function readPages<T>(
  bytes: Uint8Array,
  path: string,
  take: (content: PageContent) => T,
): Promise<Opened<T>> {
  const first = await attempt(bytes, path, take);
  if (!("failure" in first)) return first;
  const cut = isCut(bytes);
  const code = cut ? "truncated_file" : "damaged_file";
  const whatIsWrong = cut ? "is cut off: it ends before its end mark" : "is damaged: its structure does not hold";
  const rescued = withNewTrailer(bytes);
  const second = rescued === undefined ? first : await attempt(rescued, path, take);
  if ("failure" in second) {
    throw new UnreadableSource(code, `${path} ${whatIsWrong}, and no page was found in it`, { cause: first.failure });
  }
  const count = second.pages.length;
  const message = `${path} ${whatIsWrong}; ${count} pages were found by scanning it, others may be lost`;
  return { ...second, problems: [{ code, message }, ...second.problems] };
}

/** All pages, or why there is none. */
async function attempt<T>(
  bytes: Uint8Array,
  path: string,
  take: (content: PageContent) => T,
): Promise<Opened<T> | { readonly failure: unknown }> {
  const source = await opened(bytes, path);
  if ("failure" in source) return source;
  try {
    if (source.pageCount > MOST_PAGES) {
      const message = `${path} has ${source.pageCount} pages; no more than ${MOST_PAGES} are read`;
      throw new UnreadableSource("limit_pages", message);
    }
    return await takeAll(source, bytes, path, take);
  } finally {
    await source.close();
  }
}

async function opened(bytes: Uint8Array, path: string): Promise<PageSource | { readonly failure: unknown }> {
  try {
    return await openPages(bytes);
  } catch (error) {
    if (!(error instanceof BrokenPdf)) throw error;
    if (!error.locked) return { failure: error };
    throw new UnreadableSource("encrypted", `${path} is encrypted and needs a password`, { cause: error });
  }
}

async function takeAll<T>(
  source: PageSource,
  bytes: Uint8Array,
  path: string,
  take: (content: PageContent) => T,
): Promise<Opened<T> | { readonly failure: unknown }> {
  const pages: { page: Page; result: T }[] = [];
  const problems: Problem[] = [];
  let failure: unknown;
  for (let number = 1; number <= source.pageCount; number++) {
    const content = await contentOf(source, number);
    if ("failure" in content) {
      ({ failure } = content);
      const message = `page ${number} of ${path} cannot be read; the other pages are`;
      problems.push({ code: "lost_part", message, place: { page: number } });
    } else pages.push({ page: { number, width: content.width, height: content.height }, result: take(content) });
  }
  if (pages.length === 0) return { failure };
  return { pages, bytes, information: source.information, problems };
}

async function contentOf(source: PageSource, number: number): Promise<PageContent | { readonly failure: unknown }> {
  try {
    return await source.page(number);
  } catch (error) {
    if (!(error instanceof BrokenPdf)) throw error;
    return { failure: error };
  }
}

/** No end mark within the last 1024 bytes (ISO 32000-1, 7.5.5 and annex C) and some to spare. */
function isCut(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2_048);
  return !end.toString("latin1").includes("%%EOF");
}
