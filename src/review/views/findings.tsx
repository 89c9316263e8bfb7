/**
 * The list of findings, filtered by the address.
 */
import type { FC } from "hono/jsx";
import type { FindingCode } from "../../model/finding.ts";
import type { Listed } from "../../store/list-documents.ts";
import type { FindingFilter, ListedFinding } from "../../store/list-findings.ts";
import type { Done } from "../deciding.ts";
import { FINDING } from "../texts/finding.ts";
import { findingIn } from "../texts/finding-sentences.ts";
import { Choice } from "./choice.tsx";
import { Told } from "./deciding.tsx";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { Sentence } from "./reason.tsx";

export const JUDGED = ["waiting", "judged", "all"] as const;
export type Judged = (typeof JUDGED)[number];

export const Findings: FC<{
  readonly page: Page;
  readonly filter: FindingFilter;
  readonly judged: Judged;
  readonly codes: readonly { readonly code: FindingCode; readonly count: number }[];
  readonly list: Listed<ListedFinding>;
  readonly number: number;
  readonly done: Done | undefined;
}> = ({ page, filter, judged, codes, list, number, done }) => {
  const { language } = page;
  const texts = FINDING[language];
  return (
    <Layout page={page} title={texts.title} scripts={["keys"]}>
      <Told page={page} done={done} />
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <form class="filters" method="get" action="/findings">
        {filter.document !== undefined && <input type="hidden" name="document" value={filter.document} />}
        <Choice name="judged" label={texts.title} chosen={judged} options={JUDGED.map((one) => [one, texts[one]])} />
        <Choice
          name="code"
          label={texts.code}
          any={texts.any}
          chosen={filter.code}
          options={codes.map(({ code, count }) => [code, `${texts.codes[code]} (${count})`])}
        />
        <Choice
          name="severity"
          label={texts.severity}
          any={texts.any}
          chosen={filter.severity}
          options={Object.entries(texts.severities)}
        />
        <button type="submit">{texts.filter}</button>
      </form>
      {list.total === 0 && <p>{texts.none}</p>}
      <ul class="rows">
        {list.rows.map((row) => (
          <li class={row.severity}>
            <a href={`/findings/${row.id}`}>{texts.codes[row.code]}</a>{" "}
            <span class="quiet small">{texts.severities[row.severity]}</span>
            <div class="small">
              <Sentence of={findingIn(language, row)} />
            </div>
          </li>
        ))}
      </ul>
      <Pager language={language} address={page.address} number={number} total={list.total} />
    </Layout>
  );
};
