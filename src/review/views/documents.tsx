/**
 * The list of documents.
 */
import type { FC } from "hono/jsx";
import type { Listed, ListedDocument } from "../../store/list-documents.ts";
import { DOCUMENT } from "../texts/document.ts";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";

export const Documents: FC<{ readonly page: Page; readonly list: Listed<ListedDocument>; readonly number: number }> = ({
  page,
  list,
  number,
}) => {
  const texts = DOCUMENT[page.language];
  return (
    <Layout page={page} title={texts.title}>
      <h1>{texts.title}</h1>
      {list.total === 0 && <p>{texts.nothing}</p>}
      <section class="scroll" tabindex={0} aria-label={texts.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.file}</th>
              <th scope="col">{texts.kind}</th>
              <th scope="col" class="number">
                {texts.year}
              </th>
              <th scope="col">{texts.status}</th>
              <th scope="col" class="number">
                {texts.taken}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row) => (
              <tr>
                <td>
                  <a href={`/documents/${row.id}`}>{row.title ?? row.file}</a>
                  {row.title !== null && <div class="quiet small">{row.file}</div>}
                </td>
                <td>{texts.kinds[row.kind]}</td>
                <td class="number">{row.year ?? ""}</td>
                <td>{texts.statuses[row.status]}</td>
                <td class="number">{row.claims}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager language={page.language} address={page.address} number={number} total={list.total} />
    </Layout>
  );
};
