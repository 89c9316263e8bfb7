/**
 * What runs in a worker thread: a path in, a packed reading out. It has no database and keeps nothing between tasks.
 * The pool calls the exports by name (`WorkerTasks`).
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { forgetIn } from "../extract/forgotten.ts";
import type { OwnWords } from "../extract/own-words.ts";
import { extractorVersion } from "../extract/version.ts";
import { type Document, UnreadableSource } from "../model/document.ts";
import { identify as identifyBytes, readDocument } from "../read/index.ts";
import { packReading, type Taken } from "../store/pack.ts";
import { readDocumentAgain } from "../store/read-documents.ts";
import { announceLoaded } from "./loaded.ts";
import {
  type Again,
  ANY_FILE,
  type Extracted,
  type Identified,
  type Identity,
  NOTHING_TAKEN,
  type ReadOne,
  type Refused,
  rejected,
  type Shown,
  type Task,
} from "./task.ts";
import { whyUnreadable } from "./unreadable.ts";

/** The extractors, loaded while the first file is still being found and read. */
const EXTRACTION = import("../extract/index.ts");
await EXTRACTION; // an idle thread of the pool sleeps, and would not go on loading
announceLoaded();

/** How much of a file that is too large is looked at to say what it is. */
const HEAD_BYTES = 65_536;

/** What the file is: its hash, its kind, and which reader would read it. */
export async function identify({ path, maxBytes }: Task): Promise<Identified> {
  return unlessRefused(async () => {
    const file = Buffer.from(path);
    const { size } = await stat(file);
    const identity = size > maxBytes ? await identifyLarge(file, size) : await identityOf(await readFile(file));
    return { kind: "identified", identity };
  });
}

/** Reads the file and takes everything out of it. */
export async function read(task: Task): Promise<ReadOne> {
  return unlessRefused(async () => {
    const start = performance.now();
    const document = forgetIn(await documentAt(task), task.words.forgotten);
    const read = performance.now();
    const reading = packReading(document, await takeOut(document, task.words), extractorVersion(task.words));
    return { kind: "read", reading, readMs: read - start, extractMs: performance.now() - read };
  });
}

/** Takes everything out of a document that was read before; its file is not needed. */
export async function extract(again: Again): Promise<Extracted> {
  const start = performance.now();
  const document = forgetIn(readDocumentAgain(again), again.words.forgotten);
  const reading = packReading(document, await takeOut(document, again.words), extractorVersion(again.words));
  return { kind: "extracted", reading, extractMs: performance.now() - start };
}

/** The same without packing, for a person to look at. */
export async function show(task: Task): Promise<Shown> {
  return unlessRefused(async () => {
    const document = forgetIn(await documentAt(task), task.words.forgotten);
    return { kind: "shown", document, taken: await takeOut(document, task.words) };
  });
}

async function documentAt({ path }: Task): Promise<Document> {
  const bytes = await readFile(Buffer.from(path));
  try {
    return await readDocument({ path: ANY_FILE, bytes });
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    return rejected(await identityOf(bytes), { code: error.code, message: error.message });
  }
}

async function takeOut(document: Document, words: OwnWords): Promise<Taken> {
  if (document.status === "rejected") return NOTHING_TAKEN;
  const { extractClaims } = await EXTRACTION;
  return extractClaims(document, words);
}

async function identityOf(bytes: Uint8Array): Promise<Identity> {
  const id = createHash("sha256").update(bytes).digest("hex");
  return { id, byteLength: bytes.length, ...(await identifyBytes({ path: ANY_FILE, bytes })) };
}

/** Hashes without holding the file in memory. */
async function identifyLarge(path: Buffer, byteLength: number): Promise<Identity> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = { path: ANY_FILE, bytes: buffer.subarray(0, bytesRead) };
    return { id: hash.digest("hex"), byteLength, ...(await identifyBytes(head)) };
  } finally {
    await handle.close();
  }
}

/** What the file system refuses is data; anything else thrown is a mistake of ours. */
async function unlessRefused<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
  try {
    return await work();
  } catch (error) {
    return { kind: "refused", problem: whyUnreadable(error) };
  }
}
