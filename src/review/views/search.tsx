/**
 * What a search found.
 */
import type { FC } from "hono/jsx";
import type { Listed } from "../../store/list-documents.ts";
import type { ListedRecord } from "../../store/list-records.ts";
import { SEARCH } from "../texts/search.ts";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { RecordTable } from "./records.tsx";

export const Search: FC<{
  readonly page: Page;
  readonly query: string;
  readonly list: Listed<ListedRecord>;
  readonly number: number;
}> = ({ page, query, list, number }) => {
  const texts = SEARCH[page.language];
  return (
    <Layout page={page} title={query === "" ? texts.title : `${query} – ${texts.title}`} query={query}>
      <h1>{texts.title}</h1>
      {query === "" ? (
        <p>{texts.help}</p>
      ) : (
        <p>
          <bdi>{texts.hits(list.total, query)}</bdi>
        </p>
      )}
      {query !== "" && list.total === 0 && <p>{texts.none}</p>}
      {list.rows.length > 0 && <RecordTable rows={list.rows} language={page.language} />}
      <Pager language={page.language} address={page.address} number={number} total={list.total} />
    </Layout>
  );
};
