/**
 * The first page: what waits, how goals were fulfilled by group and year, money planned and spent.
 */
import type { FC } from "hono/jsx";
import { STATUSES, type Status } from "../../fields/status-verdict.ts";
import type { Counts } from "../../store/counts.ts";
import type { Fulfilment, MissingReport, Total } from "../../store/list-records.ts";
import type { RunRecord } from "../../store/runs.ts";
import { PairedBars } from "../charts/paired-bars.tsx";
import { StackedBars } from "../charts/stacked-bars.tsx";
import type { Language } from "../language.ts";
import { type Cell, matrixOf, NO_STATUS } from "../matrix.ts";
import { momentIn } from "../texts/dates.ts";
import { moneyIn, numberIn } from "../texts/numbers.ts";
import { OVERVIEW } from "../texts/overview.ts";
import { statusName } from "../texts/values.ts";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { StatusSign, valueText } from "./value.tsx";

const KEYS = [...STATUSES, NO_STATUS] as const;

const isStatus = (key: string): key is Status => STATUSES.some((status) => status === key);

const keyName = (key: string, language: Language): string =>
  isStatus(key) ? statusName(key, language) : OVERVIEW[language].noStatus;

const CellOf: FC<{
  readonly year: number;
  readonly cell: Cell | undefined;
  readonly language: Language;
}> = ({ year, cell, language }) => {
  if (cell === undefined) return <td class="empty" />;
  const counted = KEYS.flatMap((key) =>
    cell.counts[key] === undefined ? [] : [{ key, count: cell.counts[key] ?? 0 }],
  );
  const address = `/records?type=Goal&year=${year}&group=${encodeURIComponent(cell.groupName)}`;
  return (
    <td>
      <a class="tally" href={address}>
        {counted.map(({ key, count }) => (
          <span class={`status ${key}`} title={keyName(key, language)}>
            {count}
            <span class="unseen"> {keyName(key, language)}</span>
          </span>
        ))}
      </a>
    </td>
  );
};

const Legend: FC<{ readonly language: Language }> = ({ language }) => (
  <ul class="legend">
    {STATUSES.map((status) => (
      <li>
        <StatusSign status={status} language={language} />
      </li>
    ))}
    <li>
      <span class={`status ${NO_STATUS}`}>{OVERVIEW[language].noStatus}</span>
    </li>
  </ul>
);

/** Groups on one page of the matrix. */
const MATRIX_ROWS = 40;

const Matrix: FC<{ readonly goals: readonly Fulfilment[]; readonly page: Page; readonly number: number }> = ({
  goals,
  page,
  number,
}) => {
  const { language } = page;
  const texts = OVERVIEW[language];
  const { years, rows: all } = matrixOf(goals);
  if (all.length === 0) return null;
  const rows = all.slice((number - 1) * MATRIX_ROWS, number * MATRIX_ROWS);
  return (
    <>
      <h2>{texts.matrix}</h2>
      <p class="quiet">{texts.matrixLead}</p>
      <Legend language={language} />
      <section class="scroll" tabindex={0} aria-label={texts.matrix}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{texts.group}</th>
              {years.map((year) => (
                <th scope="col">{year}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <a href={`/records?group=${encodeURIComponent(row.name)}`}>{row.name === "" ? "–" : row.name}</a>
                </th>
                {years.map((year) => (
                  <CellOf year={year} cell={row.cells.get(year)} language={language} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all.length > MATRIX_ROWS && (
        <Pager language={language} address={page.address} number={number} total={all.length} rows={MATRIX_ROWS} />
      )}
    </>
  );
};

const ByYear: FC<{ readonly goals: readonly Fulfilment[]; readonly language: Language }> = ({ goals, language }) => {
  const texts = OVERVIEW[language];
  const years = [...new Set(goals.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const bars = years.map((year) => {
    const counts: Record<string, number> = {};
    for (const goal of goals) {
      if (goal.year === year && goal.status !== null) counts[goal.status] = (counts[goal.status] ?? 0) + goal.goals;
    }
    return { name: String(year), counts };
  });
  const judged = bars.filter(({ counts }) => Object.keys(counts).length > 0);
  if (judged.length === 0) return null;
  return (
    <>
      <h2>{texts.byYear}</h2>
      <p class="quiet">{texts.byYearLead}</p>
      <ul class="legend">
        {STATUSES.filter((status) => judged.some(({ counts }) => counts[status] !== undefined)).map((status) => (
          <li>
            <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
              <rect class={`part ${status}`} width="10" height="10" />
            </svg>{" "}
            {statusName(status, language)}
          </li>
        ))}
      </ul>
      <StackedBars label={texts.byYear} bars={judged} keys={STATUSES} />
      <details>
        <summary>{texts.asTable}</summary>
        <section class="scroll" tabindex={0} aria-label={texts.byYear}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.year}</th>
                {STATUSES.map((status) => (
                  <th scope="col" class="number">
                    {statusName(status, language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {judged.map(({ name, counts }) => (
                <tr>
                  <th scope="row">{name}</th>
                  {STATUSES.map((status) => (
                    <td class="number">{numberIn(language, String(counts[status] ?? 0))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
};

/** Pairs of bars that one can take in. */
const MOST_PAIRS = 24;

const Money: FC<{ readonly totals: readonly Total[]; readonly language: Language }> = ({ totals, language }) => {
  const texts = OVERVIEW[language];
  const pairs = totals.map(({ owner, year, currency, budgetMinor, outcomeMinor }) => {
    const text = (minor: number): string =>
      moneyIn(language, valueText("Amount", "amount", minor, "en").replaceAll("\u00a0", ""), currency);
    return {
      name: `${owner.charAt(0).toLocaleUpperCase("sv")}${owner.slice(1)} ${year}`,
      first: budgetMinor,
      second: outcomeMinor,
      firstText: text(budgetMinor),
      secondText: text(outcomeMinor),
    };
  });
  if (pairs.length === 0) return null;
  const shown = pairs.slice(-MOST_PAIRS);
  return (
    <>
      <h2>{texts.money}</h2>
      <p class="quiet">{texts.moneyLead}</p>
      <ul class="legend">
        <li>
          <span class="key first" /> {texts.budget}
        </li>
        <li>
          <span class="key second" /> {texts.outcome}
        </li>
      </ul>
      <PairedBars label={texts.money} pairs={shown} />
      <details>
        <summary>{texts.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.owner}</th>
              <th scope="col" class="number">
                {texts.budget}
              </th>
              <th scope="col" class="number">
                {texts.outcome}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, firstText, secondText }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="number">{firstText}</td>
                <td class="number">{secondText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
};

const MOST_MISSING = 100;

export type OverviewView = {
  readonly counts: Counts;
  readonly goals: readonly Fulfilment[];
  readonly totals: readonly Total[];
  readonly unread: number;
  readonly missing: readonly MissingReport[];
  readonly lastRun: RunRecord | undefined;
  /** Which page of the matrix, from 1. */
  readonly number: number;
};

export const Overview: FC<{ readonly page: Page; readonly view: OverviewView }> = ({ page, view }) => {
  const { language, waiting } = page;
  const texts = OVERVIEW[language];
  const { counts } = view;
  if (counts.documents === 0) {
    return (
      <Layout page={page} title={texts.title}>
        <h1>{texts.title}</h1>
        <p>{texts.empty}</p>
        <p>
          <a class="button main" href="/import">
            {texts.toImport}
          </a>
        </p>
      </Layout>
    );
  }
  return (
    <Layout page={page} title={texts.title}>
      <h1>{texts.title}</h1>
      <p>{texts.lead(counts.documents, counts.records, counts.claims)}</p>
      <h2>{texts.waiting}</h2>
      <ul class="cards">
        <li class="card">
          <a href="/conflicts">
            <span class="figure">{numberIn(language, String(waiting.conflicts))}</span>{" "}
            {texts.conflicts(waiting.conflicts)}
          </a>
        </li>
        <li class="card">
          <a href="/findings">
            <span class="figure">{numberIn(language, String(waiting.findings))}</span>{" "}
            {texts.findings(waiting.findings)}
          </a>
        </li>
        <li class="card">
          <a href="/documents?status=rejected">
            <span class="figure">{numberIn(language, String(view.unread))}</span> {texts.unread(view.unread)}
          </a>
        </li>
      </ul>
      {view.lastRun?.ended !== undefined && (
        <p class="quiet small">
          {texts.lastImport}{" "}
          {texts.brought(
            momentIn(language, view.lastRun.ended),
            view.lastRun.counts?.["new"] ?? 0,
            view.lastRun.files ?? 0,
          )}
        </p>
      )}
      <Matrix goals={view.goals} page={page} number={view.number} />
      {view.missing.length > 0 && (
        <>
          <h2>{texts.missing}</h2>
          <p class="quiet">{texts.missingLead}</p>
          <ul>
            {view.missing.slice(0, MOST_MISSING).map(({ id, groupName, what }) => (
              <li>
                <a href={`/records/${id}`}>{groupName}</a>: {what}
              </li>
            ))}
          </ul>
        </>
      )}
      <ByYear goals={view.goals} language={language} />
      <Money totals={view.totals} language={language} />
    </Layout>
  );
};
