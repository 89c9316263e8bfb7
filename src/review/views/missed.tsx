/**
 * The form for what the program missed. It shows when words of the source are marked (`browser/source.ts` fills it in).
 */
import type { FC } from "hono/jsx";
import { propertiesOf, RECORD_TYPES } from "../../fields/records.ts";
import { MISSED } from "../texts/missed.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { DecisionFields, Hidden } from "./deciding.tsx";
import type { Page } from "./layout.tsx";

export const Missed: FC<{
  readonly page: Page;
  readonly document: string;
  readonly known: string;
  readonly by: string;
  /** The chosen claim, to whose record the new one may belong. */
  readonly chosen?: string;
}> = ({ page, document, known, by, chosen }) => {
  const { language } = page;
  const texts = MISSED[language];
  return (
    <form class="card missed" id="missed" method="post" action={`/documents/${document}/missed`} hidden>
      <Hidden page={page} known={known} />
      <h2>{texts.title}</h2>
      <input type="hidden" name="start" />
      <input type="hidden" name="end" />
      <p>
        {texts.words}: <q class="quote" data-words="" />
      </p>
      <label>
        {texts.what}
        <select name="what">
          {RECORD_TYPES.map((type) => (
            <optgroup label={TYPE_NAMES[language][type]}>
              {propertiesOf(type).map((property) => (
                <option
                  value={`${type}.${property}`}
                  {...(type === "Goal" && property === "text" ? { selected: true } : {})}
                >
                  {TYPE_NAMES[language][type]}: {propertyName(type, property, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {texts.value}
        <input type="text" name="value" required maxlength={5000} autocomplete="off" />
      </label>
      {chosen !== undefined && (
        <label class="check">
          <input type="checkbox" name="of" value={chosen} /> {texts.ofChosen}
        </label>
      )}
      <DecisionFields language={language} by={by} />
      <div class="acts">
        <button type="submit" class="main" name="act" value="add">
          {texts.add}
        </button>
        <button type="reset">{texts.cancel}</button>
      </div>
    </form>
  );
};
