/**
 * The words of a claim among the words around them, laid out as in the document.
 */
import type { FC } from "hono/jsx";
import type { Block } from "../../model/block.ts";
import type { Claim } from "../../model/claim.ts";
import type { Language } from "../language.ts";
import { placeName } from "../place-name.ts";
import { Blocks } from "../source/blocks.tsx";
import type { Marked } from "../source/segments.ts";
import { DOCUMENT } from "../texts/document.ts";

/** A passage of a document around some words. */
export type Passage = {
  readonly document: string;
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marked: Marked;
  readonly place: Claim["place"];
};

export const PassageOf: FC<{ readonly passage: Passage; readonly language: Language; readonly claim?: string }> = ({
  passage,
  language,
  claim,
}) => {
  const texts = DOCUMENT[language];
  const shown = {
    text: passage.text,
    marked: [passage.marked],
    chosen: passage.marked.id,
    label: (name: keyof typeof texts.places) => texts.places[name],
    anchored: new Set([passage.marked.id]),
  };
  const place = placeName(passage.place, language);
  const start = passage.marked.spans[0]?.start ?? 0;
  const address =
    claim === undefined
      ? `/documents/${passage.document}?at=${start}#c-${passage.marked.id}`
      : `/documents/${passage.document}?claim=${claim}#c-${claim}`;
  return (
    <figure class="passage">
      <figcaption class="small">
        <a href={address}>
          {passage.file}
          {place === "" ? "" : ` · ${place}`}
        </a>
      </figcaption>
      <section class="source" tabindex={0} aria-label={`${passage.file} ${place}`}>
        <Blocks shown={shown} blocks={passage.blocks} />
      </section>
    </figure>
  );
};
