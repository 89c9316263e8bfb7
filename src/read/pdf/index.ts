/**
 * PDF → drafts. In: bytes. Out: blocks in reading order, each with the lines of its pages it stands on.
 */
import type { Reader, Reading } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { cutPages, evidenceOf, garbledPages, isGarbage, picturePages } from "./judge.ts";
import { layOutPages } from "./layout.ts";
import { metadataOf } from "./metadata.ts";
import { readPages } from "./open.ts";
import { unbelieved } from "./region.ts";
import { withoutStrayErrors } from "./stray-errors.ts";
import { pageRegion } from "./tables/ruled.ts";

const readPdf = (bytes: Uint8Array, path: string): Promise<Reading> => withoutStrayErrors(() => readAll(bytes, path));

export const pdfReader: Reader = { name: "pdf", version: READER_VERSIONS.pdf, read: readPdf };

async function readAll(bytes: Uint8Array, path: string): Promise<Reading> {
  const opened = await readPages(bytes, path, (content) => ({
    region: pageRegion(content),
    evidence: evidenceOf(content),
  }));
  const evidence = opened.pages.map(({ result }) => result.evidence);
  const pictures = await picturePages(opened.bytes, path, evidence);
  const { Creator, Producer } = opened.information;
  return {
    drafts: layOutPages(
      opened.pages.map(({ result }) => (isGarbage(result.evidence) ? unbelieved(result.region) : result.region)),
      `${Creator} ${Producer}`,
    ),
    problems: [...opened.problems, ...cutPages(evidence, path), ...garbledPages(evidence, path), ...pictures],
    metadata: metadataOf(opened.information),
    pages: opened.pages.map(({ page }) => page),
  };
}
