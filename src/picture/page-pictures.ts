/**
 * Pictures of pages for people who look where a value stands: painted in a thread that is stopped when it takes too long,
 * and kept in a folder by document, page and width, so that each is painted once.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import PQueue from "p-queue";
import { Piscina } from "piscina";
import { threadModule } from "../thread-module.ts";
import { NARROWEST, PICTURE_LIMITS, type PictureLimits, WIDEST } from "./limits.ts";
import { type Picture, type PictureTask, refused } from "./picture.ts";

export type PageOf = {
  /** SHA-256 of the file's bytes, hex: the document's id. */
  readonly document: string;
  /** Gives the file's bytes; asked only where the picture is not kept yet. */
  readonly bytes: () => Promise<Uint8Array>;
};

export type PagePicturesOptions = {
  /** Where pictures are kept (made when needed); may be deleted at any time. Left out: none are kept. */
  readonly folder?: string;
  readonly limits?: PictureLimits;
};

const HASH = /^[0-9a-f]{64}$/u;

/** The painter with its thread; close it when done. */
export class PagePictures {
  readonly #folder: string | undefined;
  readonly #limits: PictureLimits;
  readonly #pool: Piscina;
  /** One at a time: the time that one may take counts from when it begins. */
  readonly #queue = new PQueue({ concurrency: 1 });

  constructor({ folder, limits = PICTURE_LIMITS }: PagePicturesOptions) {
    this.#folder = folder;
    this.#limits = limits;
    this.#pool = new Piscina({
      ...threadModule(import.meta.url, "worker"),
      name: "paint",
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 30_000,
    });
  }

  /**
   * The picture of a page (from 1) at a width in pixels.
   * @throws RangeError where page, width or the document's id are none
   */
  async picture({ document, bytes }: PageOf, page: number, width: number): Promise<Picture> {
    if (!Number.isInteger(page) || page < 1) throw new RangeError(`page ${page}: pages are whole numbers from 1`);
    if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST) {
      throw new RangeError(`width ${width}: a picture is ${NARROWEST} to ${WIDEST} pixels wide`);
    }
    if (!HASH.test(document)) throw new RangeError(`document "${document}": an id is 64 hexadecimal digits`);
    const file = this.#folder === undefined ? undefined : join(this.#folder, document, `${page}-${width}.png`);
    return (await kept(file)) ?? this.#queue.add(() => this.#paintAndKeep(bytes, page, width, file));
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** Others waited before it, and may have painted the same page. */
  async #paintAndKeep(
    bytes: () => Promise<Uint8Array>,
    page: number,
    width: number,
    file: string | undefined,
  ): Promise<Picture> {
    const there = await kept(file);
    if (there !== undefined) return there;
    const picture = await this.#paint({ bytes: await bytes(), page, width, ...this.#limits });
    if (picture.kind === "picture" && file !== undefined) await writeWhole(file, picture.png);
    return picture;
  }

  async #paint(task: PictureTask): Promise<Picture> {
    const { seconds } = this.#limits;
    const signal = AbortSignal.timeout(seconds * 1000);
    try {
      return await this.#pool.run(task, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
      return refused("limit_time", `painting page ${task.page} takes longer than ${seconds} s; it was stopped`);
    }
  }
}

/** A picture that was painted before; undefined where there is none. */
async function kept(file: string | undefined): Promise<Picture | undefined> {
  if (file === undefined) return undefined;
  try {
    return { kind: "picture", png: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Under a name of its own first: two programs may paint the same page at the same time. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  await writeFile(temporary, bytes);
  await rename(temporary, file);
}
