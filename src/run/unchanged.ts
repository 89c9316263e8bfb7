/**
 * Which of the files found hold the same bytes as when they were last read, as far as that shows without opening them.
 */
import { stat } from "node:fs/promises";
import { hashOf } from "../model/identity.ts";
import { NO_READER, READER_VERSIONS } from "../read/versions.ts";

/** All that decides how bytes are read: where it changes, every file is looked at again. */
export const READERS = hashOf(READER_VERSIONS, NO_READER).slice(0, 8);

/** A file that changed so lately may change again within one tick of its file system's clock (FAT's is 2 s). */
const TICK_NS = 2_000_000_000n;

/** A file's stamp: `now` is equal as long as its bytes are, `kept` is what to remember: "" where a change may not show. */
export type Stamp = { readonly now: string; readonly kept: string };

/**
 * Size, time of writing and time of change (which a copied time of writing does not deceive).
 * @throws what the file system says
 */
export async function stampOf(path: Uint8Array): Promise<Stamp> {
  const looked = BigInt(Date.now()) * 1_000_000n;
  const { size, mtimeNs, ctimeNs } = await stat(Buffer.from(path), { bigint: true });
  const now = `${size} ${mtimeNs} ${ctimeNs} ${READERS}`;
  const settled = looked - TICK_NS;
  return { now, kept: mtimeNs < settled && ctimeNs < settled ? now : "" };
}
