/**
 * The parts of every form by which a person decides: buttons with their keys, who and why, what was decided before.
 */
import type { Child, FC } from "hono/jsx";
import type { Decision } from "../../model/reconciled.ts";
import type { Done } from "../deciding.ts";
import type { Language } from "../language.ts";
import { CHANGE_FIELD } from "../security.ts";
import { Words } from "../source/words.tsx";
import { CONFLICT } from "../texts/conflict.ts";
import { momentIn } from "../texts/dates.ts";
import type { Page } from "./layout.tsx";

/** What every form that changes something carries; `known` is the last decision that the person could see. */
export const Hidden: FC<{ readonly page: Page; readonly known: string }> = ({ page, known }) => (
  <>
    <input type="hidden" name={CHANGE_FIELD} value={page.changeToken} />
    <input type="hidden" name="known" value={known} />
    {/* The first submit button is what Enter in a field means: not a choice by accident. */}
    <button type="submit" name="act" value="" hidden />
  </>
);

export const Key: FC<{ readonly name: string }> = ({ name }) => <kbd>{name}</kbd>;

/** A button that decides; `hot` is its key. */
export const Act: FC<{
  readonly value: string;
  readonly hot: string;
  readonly main?: boolean;
  readonly children: Child;
}> = ({ value, hot, main = false, children }) => (
  <button type="submit" name="act" value={value} data-key={hot} {...(main ? { class: "main" } : {})}>
    {children} <Key name={hot.toUpperCase()} />
  </button>
);

/** What was done, said at the top of the page that came next, with a way back. */
export const Told: FC<{ readonly page: Page; readonly done: Done | undefined }> = ({ page, done }) => {
  if (done === undefined) return null;
  const { message, undo } = done;
  return (
    <div class="note told" role="status">
      <p>{message}</p>
      {undo !== undefined && (
        <form method="post" action="/undo" data-saving={CONFLICT[page.language].saving}>
          <Hidden page={page} known={undo.known} />
          <input type="hidden" name="decision" value={undo.decision} />
          <input type="hidden" name="back" value={undo.back} />
          <Act value="undo" hot="u">
            {CONFLICT[page.language].undo}
          </Act>
        </form>
      )}
    </div>
  );
};

/** What each key of the page does, in words. */
export const KeyLegend: FC<{
  readonly language: Language;
  readonly keys: readonly (readonly [key: string, does: string])[];
}> = ({ language, keys }) => (
  <p class="quiet small keys">
    {CONFLICT[language].keys}:{" "}
    {keys.map(([key, does], i) => (
      <>
        {i > 0 && " · "}
        <Key name={key} /> {does}
      </>
    ))}
  </p>
);

/** Why, and who. */
export const DecisionFields: FC<{ readonly language: Language; readonly by: string }> = ({ language, by }) => {
  const texts = CONFLICT[language];
  return (
    <>
      <label>
        <span>
          {texts.note} <Key name="M" />
        </span>
        <input type="text" name="note" data-key="m" maxlength={2000} autocomplete="off" />
      </label>
      <label>
        {texts.by}
        <input type="text" name="by" value={by} required maxlength={200} autocomplete="name" />
      </label>
    </>
  );
};

/** What was decided, by whom, when and why, and the way to take it back. */
export const Decided: FC<{ readonly decision: Decision | undefined; readonly language: Language }> = ({
  decision,
  language,
}) => {
  if (decision === undefined) return null;
  const texts = CONFLICT[language];
  return (
    <div class="note">
      <p>
        {texts.decided(decision.by, momentIn(language, decision.at))}: {texts.actions[decision.action]}
        {decision.note !== undefined && (
          <>
            {" – "}
            <q>
              <Words text={decision.note} />
            </q>
          </>
        )}
      </p>
      <Act value={`undo:${decision.id}`} hot="u">
        {texts.undo}
      </Act>
    </div>
  );
};
