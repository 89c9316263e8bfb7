/**
 * The reader of .docx: package within limits → definitions → stories as blocks, then mammoth's reading as a check.
 */
import { type Problem, UnreadableSource } from "../../model/document.ts";
import type { Reader, Reading } from "../reader.ts";
import { READER_VERSIONS } from "../versions.ts";
import { readTheme } from "./colour.ts";
import { readCoreProperties } from "./core-properties.ts";
import type { Definitions } from "./flow.ts";
import { readNumberingPart } from "./numbering.ts";
import { openPackage } from "./package.ts";
import { corePropertiesOf, mainPartOf, partsOf } from "./parts.ts";
import { relationshipsName } from "./relationships.ts";
import { compareWithMammoth } from "./second-reading.ts";
import { readStories } from "./stories.ts";
import { readStyles } from "./styles.ts";
import { childOf } from "./xml.ts";

/** Parts that mammoth reads as well. */
const CHECKED = ["document", "footnotes", "endnotes", "comments"] as const;

export const docxReader: Reader = { name: "docx", version: READER_VERSIONS.docx, read: readDocx };

async function readDocx(bytes: Uint8Array, path: string): Promise<Reading> {
  const file = openPackage(bytes, path);
  const name = mainPartOf(file);
  const main = file.read(name);
  if (main === undefined || main.root.name !== "w:document" || childOf(main.root, "w:body") === undefined) {
    const isCut = file.problems.some(({ code }) => code === "truncated_file");
    const code = isCut ? "truncated_file" : "damaged_file";
    throw new UnreadableSource(code, `${path} has no main text that can be read (${name})`);
  }
  const parts = partsOf(file, main.name, path);
  const theme = readTheme(parts.of("theme")?.root);
  const numbering = parts.of("numbering")?.root;
  const definitions: Definitions = {
    theme,
    styles: readStyles(parts.of("styles")?.root, theme),
    numbering: numbering === undefined ? undefined : readNumberingPart(numbering),
  };
  const { drafts, losses, leftOut } = readStories(main, parts, definitions);
  const checked = CHECKED.flatMap((kind) => {
    const part = kind === "document" ? main : parts.of(kind);
    return part === undefined ? [] : [{ name: kind, part, relationships: file.read(relationshipsName(part.name)) }];
  });
  const second = await compareWithMammoth(checked, file.elements(), drafts, leftOut, path);
  const unread = losses.map((loss): Problem => ({ code: "lost_part", message: `${path}: ${loss}` }));
  return {
    drafts,
    problems: [...file.problems, ...parts.lost(), ...unread, ...second],
    metadata: readCoreProperties(corePropertiesOf(file)?.root, definitions.styles.language),
    pages: [],
  };
}
