/**
 * A value as a person reads it: a status with its sign, money with its thousands apart, everything else in its own form.
 */
import type { FC } from "hono/jsx";
import type { Json } from "../../fields/kind.ts";
import { type PropertyName, propertyOf, type RecordType } from "../../fields/records.ts";
import { STATUSES, type Status } from "../../fields/status-verdict.ts";
import type { Claim } from "../../model/claim.ts";
import type { Language } from "../language.ts";
import { Words } from "../source/words.tsx";
import { dateIn } from "../texts/dates.ts";
import { numberIn } from "../texts/numbers.ts";
import { CHOICE_NAMES, statusName, VALUE_TEXTS } from "../texts/values.ts";

export const StatusSign: FC<{ readonly status: Status; readonly language: Language }> = ({ status, language }) => (
  <span class={`status ${status}`}>{statusName(status, language)}</span>
);

/** Properties whose values are dates or periods (EDTF). */
const DATED: ReadonlySet<PropertyName> = new Set(["date", "due", "outcomeDate", "period", "meeting"]);

const isStatus = (value: Json): value is Status => STATUSES.some((status) => status === value);

/** A value as the program holds it, as text. */
export function valueText(type: RecordType, property: PropertyName, value: Json, language: Language): string {
  if (value === null) return "–";
  if (property === "amount") return numberIn(language, propertyOf(type, property)?.kind.format(value) ?? String(value));
  if (typeof value === "string" && DATED.has(property)) return dateIn(language, value);
  const named = typeof value === "string" ? CHOICE_NAMES[language][value] : undefined;
  if (named !== undefined && ["role", "kind", "lifecycle", "qualifier"].includes(property)) return named;
  return propertyOf(type, property)?.kind.format(value) ?? JSON.stringify(value);
}

/** A value of any claim or field. */
export const Plain: FC<{
  readonly type: RecordType;
  readonly property: PropertyName;
  readonly value: Json;
  readonly language: Language;
}> = ({ type, property, value, language }) =>
  property === "status" && isStatus(value) ? (
    <StatusSign status={value} language={language} />
  ) : (
    <bdi>
      <Words text={valueText(type, property, value, language)} />
    </bdi>
  );

export const Value: FC<{ readonly claim: Claim; readonly language: Language }> = ({ claim, language }) => {
  const texts = VALUE_TEXTS[language];
  if (claim.missing === "stated_unknown") return <em>{texts.unknown}</em>;
  if (claim.missing === "truncated") return <em>{texts.truncated}</em>;
  return (
    <>
      <Plain type={claim.type} property={claim.property} value={claim.value} language={language} />
      {claim.unrecognised && <em class="quiet small"> {texts.unrecognised}</em>}
      {claim.inferred && <em class="quiet small"> {texts.inferred}</em>}
    </>
  );
};
