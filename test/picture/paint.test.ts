/**
 * Pictures of pages: their size, what is dark on them, and what is said where there is none.
 */
import { decode } from "fast-png";
import { expect, test } from "vitest";
import { placeOf } from "../../src/model/walk.ts";
import { PICTURE_LIMITS } from "../../src/picture/limits.ts";
import { paint } from "../../src/picture/paint.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { fill, page, pageWith, pdf, text } from "../read/pdf/pdf-builder.ts";
import { readBytes } from "../read/pdf/read-pdf.ts";

const painted = (bytes: Uint8Array, number = 1, width = 595): Promise<Picture> =>
  paint({ bytes, page: number, width, ...PICTURE_LIMITS });

async function pixelsOf(bytes: Uint8Array, number = 1, width = 595) {
  const picture = await painted(bytes, number, width);
  if (picture.kind !== "picture") throw new Error(picture.problem.message);
  return decode(picture.png);
}

type Pixels = Awaited<ReturnType<typeof pixelsOf>>;

/** The colour at a place, "#rrggbb". */
function colourAt({ data, width, channels }: Pixels, x: number, y: number): string {
  const at = (Math.floor(y) * width + Math.floor(x)) * channels;
  return `#${[...data.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** How dark a rectangle is: 0 white, 1 black. */
function inkIn(pixels: Pixels, [x0, y0, x1, y1]: readonly number[], scale = 1): number {
  let [dark, count] = [0, 0];
  for (let y = Math.floor((y0 ?? 0) * scale); y < (y1 ?? 0) * scale; y++) {
    for (let x = Math.floor((x0 ?? 0) * scale); x < (x1 ?? 0) * scale; x++) {
      dark += 255 - (pixels.data[(y * pixels.width + x) * pixels.channels] ?? 255);
      count++;
    }
  }
  return dark / 255 / count;
}

test("a picture is as wide as was asked, and as high as the page is", async () => {
  const { width, height } = await pixelsOf(pdf([page(text(60, 100, "Mål"))]), 1, 1190);
  expect([width, height]).toEqual([1190, 1684]);
});

test("where the reader says that a word stands, the picture is dark, and white beside it", async () => {
  const bytes = pdf([page(text(60, 100, "Medieplan för barnböcker"), text(60, 500, "Sms"))]);
  const document = await readBytes(bytes);
  const start = document.text.indexOf("barnböcker");
  const box = placeOf(document, { start, end: start + "barnböcker".length }).box ?? [0, 0, 0, 0];
  const pixels = await pixelsOf(bytes, 1, 1190);
  expect(inkIn(pixels, box, 2)).toBeGreaterThan(0.1);
  expect(inkIn(pixels, [box[2] + 2, box[1], box[2] + 60, box[3]], 2)).toBe(0);
});

test("colours are as painted", async () => {
  const pixels = await pixelsOf(pdf([page(fill(100, 200, 80, 20, "#00b050"))]));
  expect(colourAt(pixels, 140, 210)).toBe("#00b050");
  expect(colourAt(pixels, 90, 210)).toBe("#ffffff");
});

test("a turned page is shown as a viewer shows it", async () => {
  const bytes = pdf([pageWith({ extra: "/Rotate 90" }, fill(0, 0, 100, 20))]);
  const pixels = await pixelsOf(bytes, 1, 842);
  expect([pixels.width, pixels.height]).toEqual([842, 595]);
  expect(colourAt(pixels, 835, 50)).toBe("#000000");
  expect(colourAt(pixels, 10, 50)).toBe("#ffffff");
});

test("the second page is another one", async () => {
  const bytes = pdf([page(fill(0, 0, 50, 50)), page(fill(500, 0, 50, 50))]);
  expect(colourAt(await pixelsOf(bytes, 2), 520, 20)).toBe("#000000");
});

test("a page that the file does not have is said", async () => {
  expect(await painted(pdf([page(text(60, 100, "Mål"))]), 3)).toEqual({
    kind: "refused",
    problem: { code: "lost_part", message: "page 3 cannot be painted: 1 pages are found in the file" },
  });
});

test("a file that needs a password is said to be encrypted", async () => {
  const none = "00".repeat(32);
  const locked = pdf(
    [page(text(70, 80, "Hemligt"))],
    `/ID[<${none}><${none}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${none}>/U<${none}>>>`,
  );
  expect(await painted(locked)).toMatchObject({ problem: { code: "encrypted" } });
});

test("what is no PDF is refused", async () => {
  const picture = await painted(Buffer.from("%PDF-1.4\nno more than this"));
  expect(picture).toMatchObject({ problem: { code: "damaged_file" } });
});

test("a file without its end is painted from what is left", async () => {
  const bytes = pdf([page(fill(0, 0, 50, 50))]);
  const end = Buffer.from(bytes).lastIndexOf("xref\n0 ");
  expect(colourAt(await pixelsOf(bytes.slice(0, end)), 20, 20)).toBe("#000000");
});

test("a picture with too many pixels is refused before it is painted", async () => {
  const long = pdf([pageWith({ width: 10, height: 10_000 }, text(0, 100, "Mål"))]);
  expect(await painted(long, 1, 2_000)).toMatchObject({ problem: { code: "limit_size" } });
});
