/**
 * What the file says of itself: the SummaryInformation property set. [MS-OLEPS] 2.21-2.25
 */
import type { Metadata } from "../../model/document.ts";
import { slice, u16, u32 } from "./bytes.ts";

const PROPERTY_SET_AT = 44;
const TITLE = 2;
const AUTHOR = 4;
const CREATED = 12;
const SAVED = 13;
const VT_LPSTR = 30;
const VT_LPWSTR = 31;
const VT_FILETIME = 64;
const UTF_8 = 65001;
/** 1601-01-01 to 1970-01-01 in milliseconds: file times count from the first. */
const EPOCH_SHIFT_MS = 11_644_473_600_000n;

/** Title, author and dates; what cannot be read is absent. `stream` is undefined where the file has none. */
export function readSummary(stream: Uint8Array | undefined): Metadata {
  if (stream === undefined) return {};
  const set = u32(stream, PROPERTY_SET_AT);
  const count = Math.min(u32(stream, set + 4), 64);
  const found = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    found.set(u32(stream, set + 8 + 8 * i), set + u32(stream, set + 12 + 8 * i));
  }
  const codePageAt = found.get(1);
  const codePage = codePageAt === undefined ? 1252 : u16(stream, codePageAt + 4);
  const entries: readonly (readonly [keyof Metadata, string | undefined])[] = [
    ["title", textAt(stream, found.get(TITLE), codePage)],
    ["author", textAt(stream, found.get(AUTHOR), codePage)],
    ["created", dateAt(stream, found.get(CREATED))],
    ["modified", dateAt(stream, found.get(SAVED))],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ""));
}

function textAt(stream: Uint8Array, at: number | undefined, codePage: number): string | undefined {
  if (at === undefined) return undefined;
  const type = u32(stream, at);
  const length = Math.min(u32(stream, at + 4), 1024);
  if (type === VT_LPWSTR)
    return new TextDecoder("utf-16le")
      .decode(slice(stream, at + 8, 2 * length))
      .split("\0")[0]
      ?.trim();
  if (type !== VT_LPSTR) return undefined;
  const bytes = slice(stream, at + 8, length);
  const label = codePage === UTF_8 ? "utf-8" : `windows-${codePage >= 1250 && codePage <= 1258 ? codePage : 1252}`;
  return new TextDecoder(label).decode(bytes).split("\0")[0]?.trim();
}

/** A FILETIME as an EDTF day. */
function dateAt(stream: Uint8Array, at: number | undefined): string | undefined {
  if (at === undefined || u32(stream, at) !== VT_FILETIME) return undefined;
  const ticks = (BigInt(u32(stream, at + 8)) << 32n) | BigInt(u32(stream, at + 4));
  const ms = Number(ticks / 10_000n - EPOCH_SHIFT_MS);
  const date = new Date(ms);
  return ms > 0 && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : undefined;
}
