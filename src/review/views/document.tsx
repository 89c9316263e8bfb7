/**
 * One document: its text as it was laid out, with the words of every claim marked and the chosen one in view,
 * and beside it what the claims say.
 */
import type { FC } from "hono/jsx";
import type { RecordType } from "../../fields/records.ts";
import type { Claim } from "../../model/claim.ts";
import type { StoredDocument } from "../../store/read-documents.ts";
import { placeName } from "../place-name.ts";
import { anchorOf, Blocks } from "../source/blocks.tsx";
import type { Part } from "../source/parts.ts";
import type { Marked } from "../source/segments.ts";
import { DOCUMENT } from "../texts/document.ts";
import { FINDING } from "../texts/finding.ts";
import { MISSED } from "../texts/missed.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { Layout, type Page } from "./layout.tsx";
import { Missed } from "./missed.tsx";
import { Pager } from "./pager.tsx";
import { ProblemOf } from "./problem.tsx";
import { Value } from "./value.tsx";

export type DocumentView = {
  readonly document: StoredDocument;
  readonly part: Part;
  readonly parts: number;
  /** Those whose words stand in this part. */
  readonly claims: readonly Claim[];
  readonly chosen?: string;
  /** The original file is still where it was. */
  readonly original: boolean;
  /** Id of the last decision that the person can know of, and the name to decide under. */
  readonly known: string;
  readonly by: string;
  /** Said at the top. */
  readonly message?: string;
};

/** A claim as something to mark. */
const markedOf = (claim: Claim): Marked => ({ id: claim.id, spans: claim.spans ?? [claim.span] });

/** The picture of the page on which the chosen claim stands, else of the first. */
function pictureAddress({ document, claims, chosen }: DocumentView): string {
  const claim = claims.find(({ id }) => id === chosen);
  return `/documents/${document.id}/pages/${claim?.place.page ?? 1}${claim === undefined ? "" : `?claim=${claim.id}`}`;
}

/** Claims of one thing together, in the order in which the things begin. */
function byRecord(claims: readonly Claim[]): (readonly [RecordType, readonly Claim[]])[] {
  const records = new Map<string, Claim[]>();
  for (const claim of claims) {
    const known = records.get(claim.record);
    if (known === undefined) records.set(claim.record, [claim]);
    else known.push(claim);
  }
  return [...records.values()].flatMap((own) => (own[0] === undefined ? [] : [[own[0].type, own] as const]));
}

export const DocumentPage: FC<{ readonly page: Page; readonly view: DocumentView }> = ({ page, view }) => {
  const { document, part, claims, chosen } = view;
  const texts = DOCUMENT[page.language];
  const title = document.facts.title?.value ?? document.files[0] ?? document.id;
  const year = document.facts.year?.value;
  const [file, ...others] = document.files;
  const shown = {
    text: document.text,
    marked: claims.map(markedOf),
    label: (name: keyof typeof texts.places) => texts.places[name],
    anchored: new Set<string>(),
    ...(chosen === undefined ? {} : { chosen }),
  };
  return (
    <Layout page={page} title={title} styles={[`/documents/${document.id}/colours.css`]} scripts={["source"]} wide>
      <h1>{title}</h1>
      <p class="quiet">
        {texts.kinds[document.facts.kind.value]}
        {year !== undefined && `, ${year}`} · {file}
        {" · "}
        <a href={`/findings?judged=all&document=${document.id}`}>{FINDING[page.language].title}</a>
        {view.original && document.pages.length > 0 && (
          <>
            {" · "}
            <a href={pictureAddress(view)}>{texts.asPicture}</a>
          </>
        )}
        {view.original && (
          <>
            {" · "}
            <a href={`/documents/${document.id}/original`}>{texts.original}</a>
          </>
        )}
      </p>
      {others.length > 0 && (
        <p class="quiet small">
          {texts.alsoAs}: {others.join(", ")}
        </p>
      )}
      {document.problems.length > 0 && (
        <div class="note">
          <h2>{texts.problems}</h2>
          <ul>
            {document.problems.map((problem) => (
              <li>
                <ProblemOf problem={problem} language={page.language} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.message !== undefined && (
        <p class="note" role="status">
          {view.message}
        </p>
      )}
      <p class="quiet small">{MISSED[page.language].how}</p>
      <Missed
        page={page}
        document={document.id}
        known={view.known}
        by={view.by}
        {...(chosen === undefined ? {} : { chosen })}
      />
      <div class="beside">
        <section class="source" aria-label={texts.source}>
          <Blocks shown={shown} blocks={part.blocks} />
        </section>
        <aside class="taken" aria-label={texts.claimsHere}>
          <h2>{texts.claimsHere}</h2>
          {byRecord(claims).map(([type, own]) => (
            <section class="record">
              <h3>{TYPE_NAMES[page.language][type]}</h3>
              <ol class="claims">
                {own.map((claim) => (
                  <li {...(claim.id === chosen ? { class: "chosen" } : {})}>
                    <a
                      href={`#${anchorOf(claim.id)}`}
                      data-claim={claim.id}
                      title={placeName(claim.place, page.language)}
                    >
                      {propertyName(claim.type, claim.property, page.language)}
                    </a>{" "}
                    <Value claim={claim} language={page.language} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </aside>
      </div>
      {view.parts > 1 && (
        <Pager language={page.language} address={page.address} number={part.number} total={view.parts} rows={1} />
      )}
    </Layout>
  );
};
