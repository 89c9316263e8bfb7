/**
 * One finding: what it means, what was expected and found, its places open, and what a person thinks of it.
 */
import type { FC } from "hono/jsx";
import type { Claim } from "../../model/claim.ts";
import type { Decision } from "../../model/reconciled.ts";
import type { JudgedFinding } from "../../store/read-claims.ts";
import type { Done } from "../deciding.ts";
import { Words } from "../source/words.tsx";
import { CONFLICT } from "../texts/conflict.ts";
import { FINDING } from "../texts/finding.ts";
import { evidenceIn, findingIn } from "../texts/finding-sentences.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { Act, Decided, DecisionFields, Hidden, KeyLegend, Told } from "./deciding.tsx";
import { Layout, type Page } from "./layout.tsx";
import { type Passage, PassageOf } from "./passage.tsx";
import { Sentence } from "./reason.tsx";
import { Value } from "./value.tsx";

export type FindingView = {
  readonly finding: JudgedFinding;
  readonly passages: readonly Passage[];
  readonly claims: readonly { readonly claim: Claim; readonly record: string | undefined }[];
  readonly decision?: Decision;
  readonly known: string;
  readonly by: string;
  readonly next?: string;
};

/** Whether the finding asks if two things are one. */
const isPair = ({ finding }: FindingView): boolean => finding.code === "uncertain_match" && finding.claims.length > 1;

export const FindingPage: FC<{ readonly page: Page; readonly view: FindingView; readonly done?: Done }> = ({
  page,
  view,
  done,
}) => {
  const { language } = page;
  const texts = FINDING[language];
  const { finding } = view;
  return (
    <Layout page={page} title={texts.codes[finding.code]} scripts={["keys"]}>
      <Told page={page} done={done} />
      <p class="quiet kind">
        {texts.title} · {texts.severities[finding.severity]} · <code>{finding.code}</code>
      </p>
      <h1>{texts.codes[finding.code]}</h1>
      <p class="lead">
        <Sentence of={findingIn(language, finding)} />
      </p>
      {(finding.expected !== undefined || finding.found !== undefined) && (
        <dl class="pairs">
          {finding.expected !== undefined && (
            <>
              <dt>{texts.expected}</dt>
              <dd>
                <Words text={evidenceIn(language, finding.code, finding.expected)} />
              </dd>
            </>
          )}
          {finding.found !== undefined && (
            <>
              <dt>{texts.found}</dt>
              <dd>
                <Words text={evidenceIn(language, finding.code, finding.found)} />
              </dd>
            </>
          )}
        </dl>
      )}
      <form method="post" action={`/findings/${finding.id}`} data-saving={CONFLICT[language].saving}>
        <Hidden page={page} known={view.known} />
        <Decided decision={view.decision} language={language} />
        {view.passages.length > 0 && <h2>{texts.places}</h2>}
        <div class="readings">
          {view.passages.map((passage) => (
            <PassageOf passage={passage} language={language} />
          ))}
        </div>
        {view.claims.length > 0 && (
          <>
            <h2>{texts.claims}</h2>
            <ul>
              {view.claims.map(({ claim, record }) => (
                <li>
                  {record === undefined ? (
                    TYPE_NAMES[language][claim.type]
                  ) : (
                    <a href={`/records/${record}`}>{TYPE_NAMES[language][claim.type]}</a>
                  )}
                  , {propertyName(claim.type, claim.property, language)}: <Value claim={claim} language={language} />
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="acts bar">
          {isPair(view) && (
            <>
              <Act value="same" hot="y">
                {texts.same}
              </Act>
              <Act value="distinct" hot="d">
                {CONFLICT[language].distinct}
              </Act>
            </>
          )}
          <Act value="seen" hot="s" main>
            {texts.seen}
          </Act>
          <Act value="source_error" hot="k">
            {texts.sourceError}
          </Act>
          <Act value="reading_error" hot="l">
            {texts.readingError}
          </Act>
          <DecisionFields language={language} by={view.by} />
        </div>
      </form>
      <KeyLegend
        language={language}
        keys={[
          ...(isPair(view)
            ? ([
                ["Y", texts.same.toLowerCase()],
                ["D", CONFLICT[language].distinct.toLowerCase()],
              ] as const)
            : []),
          ["S", texts.seen.toLowerCase()],
          ["K", texts.sourceError.toLowerCase()],
          ["L", texts.readingError.toLowerCase()],
          ["M", CONFLICT[language].note.toLowerCase()],
          ...(view.decision === undefined ? [] : [["U", CONFLICT[language].undo.toLowerCase()] as const]),
          ...(view.next === undefined ? [] : [["J", CONFLICT[language].next.toLowerCase()] as const]),
          ["Esc", CONFLICT[language].leaveField],
        ]}
      />
      {view.next !== undefined && (
        <p>
          <a class="button" data-key="j" href={`/findings/${view.next}`}>
            {CONFLICT[language].next} <kbd>J</kbd>
          </a>
        </p>
      )}
    </Layout>
  );
};
