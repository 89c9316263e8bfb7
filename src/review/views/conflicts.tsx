/**
 * The queue of conflicts.
 */
import type { FC } from "hono/jsx";
import type { ConflictValue } from "../../model/reconciled.ts";
import type { ListedConflict } from "../../store/list-conflicts.ts";
import type { Listed } from "../../store/list-documents.ts";
import type { Done } from "../deciding.ts";
import { Words } from "../source/words.tsx";
import { CONFLICT } from "../texts/conflict.ts";
import { refusalIn } from "../texts/refusals.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { Told } from "./deciding.tsx";
import { Layout, type Page } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { Sentence } from "./reason.tsx";
import { Plain } from "./value.tsx";

export const CONFLICT_STATES = ["open", "decided", "accepted", "all"] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

/** A decision that was not applied, and why. */
export type StaleRow = { readonly decision: string; readonly reason: string; readonly what: string };

export const Conflicts: FC<{
  readonly page: Page;
  readonly state: ConflictState;
  readonly list: Listed<ListedConflict>;
  readonly number: number;
  readonly stale: readonly StaleRow[];
  readonly done: Done | undefined;
}> = ({ page, state, list, number, stale, done }) => {
  const { language } = page;
  const texts = CONFLICT[language];
  return (
    <Layout page={page} title={texts.title} scripts={["keys"]}>
      <Told page={page} done={done} />
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <ul class="tabs">
        {CONFLICT_STATES.map((one) => (
          <li>
            <a href={`/conflicts?state=${one}`} {...(one === state ? { "aria-current": "true" as const } : {})}>
              {texts.states[one]}
            </a>
          </li>
        ))}
      </ul>
      {list.total === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={texts.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.what}</th>
                <th scope="col">{texts.readings}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr>
                  <td>
                    <a href={`/conflicts/${row.id}`}>
                      <Words text={row.label} />
                    </a>
                    <div class="quiet small">
                      {TYPE_NAMES[language][row.type]}, {propertyName(row.type, row.property, language)}
                      {row.groupName !== "" && row.type !== "Group" && ` · ${row.groupName}`}
                      {row.year !== null && ` · ${row.year}`}
                    </div>
                  </td>
                  <td>
                    {row.values.map(({ value }: ConflictValue, i) => (
                      <>
                        {i > 0 && " / "}
                        <Plain type={row.type} property={row.property} value={value} language={language} />
                      </>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager language={language} address={page.address} number={number} total={list.total} />
      {stale.length > 0 && (
        <>
          <h2>{texts.stale}</h2>
          <p>{texts.staleLead}</p>
          <ul>
            {stale.map(({ decision, reason, what }) => (
              <li>
                {what}{" "}
                <span class="quiet small">
                  (<Sentence of={refusalIn(language, reason)} />)
                </span>{" "}
                <code>{decision.slice(0, 8)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
};
