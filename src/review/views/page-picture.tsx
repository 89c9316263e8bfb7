/**
 * A page of a PDF as a picture, with a box drawn round the words of every claim on it.
 */
import type { FC } from "hono/jsx";
import type { Claim } from "../../model/claim.ts";
import type { Page as SourcePage } from "../../model/document.ts";
import type { Box, PageBox } from "../../model/place.ts";
import type { StoredDocument } from "../../store/read-documents.ts";
import { DOCUMENT } from "../texts/document.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { Value } from "./value.tsx";

/** Pixels across; twice what most screens show of it, so that small print can be read. */
const PICTURE_WIDTH = 1400;

export type PictureView = {
  readonly document: StoredDocument;
  readonly sheet: SourcePage;
  readonly claims: readonly Claim[];
  readonly chosen?: string;
};

/** Boxes of a claim on a page. */
export function boxesOn({ place }: Claim, page: number): PageBox[] {
  const boxes =
    place.boxes ?? (place.page === undefined || place.box === undefined ? [] : [{ page: place.page, box: place.box }]);
  return boxes.filter((one) => one.page === page);
}

/** Each box once, for many values may rest on the same words: of the chosen claim, else of the first. */
function boxed({ claims, sheet, chosen }: PictureView): { readonly claim: Claim; readonly box: Box }[] {
  const first = claims.filter(({ id }) => id === chosen);
  const seen = new Map<string, { readonly claim: Claim; readonly box: Box }>();
  for (const claim of [...first, ...claims]) {
    for (const { box } of boxesOn(claim, sheet.number)) if (!seen.has(box.join())) seen.set(box.join(), { claim, box });
  }
  return [...seen.values()].reverse();
}

export const PagePicture: FC<{ readonly page: Page; readonly view: PictureView }> = ({ page, view }) => {
  const { document, sheet, claims, chosen } = view;
  const texts = DOCUMENT[page.language];
  const title = document.facts.title?.value ?? document.files[0] ?? document.id;
  const label = `${texts.places.page} ${sheet.number}`;
  const chosenClaim = claims.find(({ id }) => id === chosen);
  return (
    <Layout page={page} title={`${title}, ${label}`} wide>
      <h1>{title}</h1>
      <p class="quiet">
        {label} ·{" "}
        <a href={`/documents/${document.id}${chosen === undefined ? "" : `?claim=${chosen}#c-${chosen}`}`}>
          {texts.asText}
        </a>
      </p>
      {chosenClaim !== undefined && (
        <p>
          {TYPE_NAMES[page.language][chosenClaim.type]},{" "}
          {propertyName(chosenClaim.type, chosenClaim.property, page.language)}:{" "}
          <Value claim={chosenClaim} language={page.language} />
        </p>
      )}
      <Pager
        language={page.language}
        address={page.address}
        number={sheet.number}
        total={document.pages.length}
        rows={1}
      />
      <svg class="sheet" viewBox={`0 0 ${sheet.width} ${sheet.height}`}>
        <title>{label}</title>
        <image
          href={`/documents/${document.id}/pages/${sheet.number}/${PICTURE_WIDTH}.png`}
          width={sheet.width}
          height={sheet.height}
        />
        {boxed(view).map(({ claim, box: [x0, y0, x1, y1] }) => (
          <a
            href={`/documents/${document.id}/pages/${sheet.number}?claim=${claim.id}`}
            aria-label={`${propertyName(claim.type, claim.property, page.language)}: ${claim.quote.slice(0, 80)}`}
          >
            <rect
              class={claim.id === chosen ? "box chosen" : "box"}
              x={x0 - 1}
              y={y0 - 1}
              width={x1 - x0 + 2}
              height={y1 - y0 + 2}
            />
          </a>
        ))}
      </svg>
    </Layout>
  );
};
