/**
 * The list of records, filtered by the address, and the row that other lists show too.
 */
import type { FC } from "hono/jsx";
import { RECORD_TYPES } from "../../fields/records.ts";
import { STATUSES } from "../../fields/status-verdict.ts";
import type { Listed } from "../../store/list-documents.ts";
import type { ListedRecord, RecordFilter } from "../../store/list-records.ts";
import type { Language } from "../language.ts";
import { Words } from "../source/words.tsx";
import { RECORD } from "../texts/record.ts";
import { statusName, TYPE_NAMES } from "../texts/values.ts";
import { Choice } from "./choice.tsx";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { Plain } from "./value.tsx";

type Choices = { readonly years: readonly number[]; readonly groups: readonly string[] };

const RecordRow: FC<{ readonly row: ListedRecord; readonly language: Language }> = ({ row, language }) => (
  <tr>
    <td>{TYPE_NAMES[language][row.type]}</td>
    <td>
      <a href={`/records/${row.id}`}>
        <Words text={row.label === "" ? "–" : row.label} />
      </a>
      {row.conflicts > 0 && <span class="count">{row.conflicts}</span>}
    </td>
    <td>
      <Words text={row.groupName} />
    </td>
    <td class="number">{row.year ?? ""}</td>
    <td>{row.status !== null && <Plain type={row.type} property="status" value={row.status} language={language} />}</td>
    <td class="number">{row.documents}</td>
  </tr>
);

export const RecordTable: FC<{ readonly rows: readonly ListedRecord[]; readonly language: Language }> = ({
  rows,
  language,
}) => {
  const texts = RECORD[language];
  return (
    <section class="scroll" tabindex={0} aria-label={texts.records}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.type}</th>
            <th scope="col">{texts.label}</th>
            <th scope="col">{texts.group}</th>
            <th scope="col" class="number">
              {texts.year}
            </th>
            <th scope="col">{texts.status}</th>
            <th scope="col" class="number">
              {texts.documents}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RecordRow row={row} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

export const Records: FC<{
  readonly page: Page;
  readonly filter: RecordFilter;
  readonly choices: Choices;
  readonly list: Listed<ListedRecord>;
  readonly number: number;
}> = ({ page, filter, choices, list, number }) => {
  const { language } = page;
  const texts = RECORD[language];
  return (
    <Layout page={page} title={texts.records}>
      <h1>{texts.records}</h1>
      <form class="filters" method="get" action="/records">
        <Choice
          name="type"
          label={texts.type}
          any={texts.any}
          chosen={filter.type}
          options={RECORD_TYPES.map((type) => [type, TYPE_NAMES[language][type]])}
        />
        <Choice
          name="group"
          label={texts.group}
          any={texts.any}
          chosen={filter.group}
          options={choices.groups.map((group) => [group, group])}
        />
        <Choice
          name="year"
          label={texts.year}
          any={texts.any}
          chosen={filter.year === undefined ? undefined : String(filter.year)}
          options={choices.years.map((year) => [String(year), String(year)])}
        />
        <Choice
          name="status"
          label={texts.status}
          any={texts.any}
          chosen={filter.status}
          options={STATUSES.map((status) => [status, statusName(status, language)])}
        />
        <button type="submit">{texts.filter}</button>
      </form>
      {list.total === 0 ? <p>{texts.none}</p> : <RecordTable rows={list.rows} language={language} />}
      <Pager language={language} address={page.address} number={number} total={list.total} />
    </Layout>
  );
};
