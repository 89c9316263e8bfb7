/**
 * PDF → drafts. In: bytes. Out: blocks in reading order, each with the lines of its pages it stands on.
 */
import type { Reader, Reading } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { cutPages, evidenceOf, garbledPages, picturePages } from "./judge.ts";
import { layOutPages } from "./layout.ts";
import { metadataOf } from "./metadata.ts";
import { readPages } from "./open.ts";
import { ignoreStrayErrors } from "./stray-errors.ts";
import { pageRegion } from "./tables/ruled.ts";

export const pdfReader: Reader = { name: "pdf", version: READER_VERSIONS.pdf, read: readPdf };

async function readPdf(bytes: Uint8Array, path: string): Promise<Reading> {
  ignoreStrayErrors();
  const opened = await readPages(bytes, path, (content) => ({
    region: pageRegion(content),
    evidence: evidenceOf(content),
  }));
  const evidence = opened.pages.map(({ result }) => result.evidence);
  const pictures = await picturePages(opened.bytes, path, evidence);
  const { Creator, Producer } = opened.information;
  return {
    drafts: layOutPages(
      opened.pages.map(({ result }) => result.region),
      `${Creator} ${Producer}`,
    ),
    problems: [...opened.problems, ...cutPages(evidence, path), ...garbledPages(evidence, path), ...pictures],
    metadata: metadataOf(opened.information),
    pages: opened.pages.map(({ page }) => page),
  };
}
