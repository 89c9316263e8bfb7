/**
 * Bytes of a PDF and a page number → a PNG, or the reason why there is none, as data.
 */
import { encode } from "fast-png";
import { withNewTrailer } from "../read/pdf/rescue.ts";
import { openPdfium, type Painted, type Pdfium, paintPage, type Sizer } from "./pdfium.ts";
import { type Picture, type PictureTask, refused } from "./picture.ts";

/** Kept from one picture to the next, until it fails. */
let ready: Promise<Pdfium> | undefined;

/** Paints one page. */
export async function paint(task: PictureTask): Promise<Picture> {
  const first = await attempt(task, task.bytes);
  if (first.kind !== "broken") return pictureOf(first, task);
  const rescued = withNewTrailer(task.bytes);
  return pictureOf(rescued === undefined ? first : await attempt(task, rescued), task);
}

async function attempt(task: PictureTask, bytes: Uint8Array): Promise<Painted> {
  ready ??= openPdfium(task.memoryMiB);
  const pdfium = await ready;
  try {
    return paintPage(pdfium, bytes, task.page, sizer(task));
  } catch (error) {
    if (!isGivenUp(error)) throw error;
    ready = undefined; // every later call would fail too
    return { kind: "broken" };
  }
}

function sizer({ width, pixels }: PictureTask): Sizer {
  return (pageWidth, pageHeight) => {
    const height = Math.max(1, Math.round((width * pageHeight) / pageWidth));
    return width * height <= pixels ? { width, height } : undefined;
  };
}

/** What a WebAssembly program throws when it stops itself: trouble of the file. */
function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "RuntimeError" || (error instanceof RangeError && /stack size/u.test(error.message));
}

function pictureOf(painted: Painted, { page, width, pixels }: PictureTask): Picture {
  switch (painted.kind) {
    case "painted": {
      const { rgb, ...size } = painted.pixels;
      return { kind: "picture", png: encode({ ...size, data: rgb, channels: 3, depth: 8 }) };
    }
    case "locked":
      return refused("encrypted", "the file is encrypted and needs a password: its pages cannot be painted");
    case "broken":
      return refused("damaged_file", `page ${page} cannot be painted: the file's structure does not hold`);
    case "no page":
      return refused("lost_part", `page ${page} cannot be painted: ${painted.pageCount} pages are found in the file`);
    case "too large":
      return refused(
        "limit_size",
        `page ${page} at a width of ${width} is too large a picture (at most ${pixels} pixels)`,
      );
  }
}
