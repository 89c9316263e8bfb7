/**
 * The page for importing files: drop them, watch, see what they brought.
 */
import type { FC } from "hono/jsx";
import type { ImportState } from "../importing.ts";
import { CHANGE_FIELD } from "../security.ts";
import { Words } from "../source/words.tsx";
import { IMPORT } from "../texts/import.ts";
import { Layout, type Page } from "./layout.tsx";
import { ProblemOf } from "./problem.tsx";

const Outcome: FC<{ readonly page: Page; readonly state: ImportState }> = ({ page, state }) => {
  const texts = IMPORT[page.language];
  switch (state.kind) {
    case "idle":
      return null;
    case "running":
      return (
        <p class="note" role="status" data-importing="running">
          <progress max={Math.max(1, state.total)} value={state.done} aria-label={texts.title} />{" "}
          <span>{texts.running(state.done, state.total, state.problems)}</span>
        </p>
      );
    case "failed":
      return (
        <p class="note" role="alert">
          {texts.failed}: {state.message}
        </p>
      );
    case "done":
      return (
        <section class="card" aria-label={texts.done}>
          <h2>{texts.done}</h2>
          <p>{texts.brought(state.report.new, state.report.renewed, state.report.known)}</p>
          {state.report.problems.length > 0 && (
            <>
              <h3>{texts.problems}</h3>
              <ul>
                {state.report.problems.map((problem) => (
                  <li>
                    <strong>
                      <Words text={problem.file} />
                    </strong>
                    : <ProblemOf problem={problem} language={page.language} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <a class="button" href="/">
              {texts.toOverview}
            </a>
          </p>
        </section>
      );
  }
};

export const Import: FC<{ readonly page: Page; readonly state: ImportState; readonly message?: string }> = ({
  page,
  state,
  message,
}) => {
  const texts = IMPORT[page.language];
  return (
    <Layout page={page} title={texts.title} scripts={["import"]}>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {message !== undefined && (
        <p class="note" role="alert">
          {message}
        </p>
      )}
      <Outcome page={page} state={state} />
      {state.kind !== "running" && (
        <form class="drop" method="post" action="/import" enctype="multipart/form-data">
          <input type="hidden" name={CHANGE_FIELD} value={page.changeToken} />
          <label for="files">
            {texts.choose} {texts.drop}
          </label>
          <input id="files" type="file" name="files" multiple required />
          <button type="submit" class="main">
            {texts.start}
          </button>
        </form>
      )}
    </Layout>
  );
};
