/**
 * One record: each field with its value, the words it rests on, why it was chosen and what else is said; its names, its
 * conflicts, and its kin over the years.
 */
import type { Child, FC } from "hono/jsx";
import { type PropertyName, propertiesOf } from "../../fields/records.ts";
import type { Claim } from "../../model/claim.ts";
import type { Conflict, Field, Link } from "../../model/reconciled.ts";
import type { ListedRecord } from "../../store/list-records.ts";
import type { StoredRecord } from "../../store/read-records.ts";
import { LifeLine, type Station } from "../charts/life-line.tsx";
import type { Language } from "../language.ts";
import { placeName } from "../place-name.ts";
import { Words } from "../source/words.tsx";
import { RECORD } from "../texts/record.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { Layout, type Page } from "./layout.tsx";
import { Reason } from "./reason.tsx";
import { RecordTable } from "./records.tsx";
import { Plain, Value } from "./value.tsx";

export type RecordView = {
  readonly record: StoredRecord;
  /** Every claim that a field names. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Names of the documents those claims stand in. */
  readonly files: ReadonlyMap<string, string>;
  readonly conflicts: readonly Conflict[];
  readonly links: readonly Link[];
  /** The records at the other ends of the links. */
  readonly linked: ReadonlyMap<string, ListedRecord>;
  /** The same thing in other years, through links, itself among them; by year. */
  readonly kin: readonly ListedRecord[];
};

/** The words of a claim, and the way to them. */
const QuoteLink: FC<{ readonly claim: Claim; readonly file: string; readonly language: Language }> = ({
  claim,
  file,
  language,
}) => (
  <div class="cited">
    <q class="quote">
      <Words text={claim.quote} />
    </q>{" "}
    <a class="small" href={`/documents/${claim.document}?claim=${claim.id}#c-${claim.id}`}>
      {file}
      {placeName(claim.place, language) === "" ? "" : ` · ${placeName(claim.place, language)}`}
    </a>
  </div>
);

const FieldRow: FC<{
  readonly view: RecordView;
  readonly property: PropertyName;
  readonly field: Field;
  readonly language: Language;
}> = ({ view, property, field, language }) => {
  const texts = RECORD[language];
  const { type } = view.record;
  const cite = (id: string): Child => {
    const claim = view.claims.get(id);
    return claim === undefined ? (
      ""
    ) : (
      <QuoteLink claim={claim} file={view.files.get(claim.document) ?? ""} language={language} />
    );
  };
  const chosen = field.claim === null ? undefined : view.claims.get(field.claim);
  return (
    <tr>
      <th scope="row">{propertyName(type, property, language)}</th>
      <td>
        {chosen === undefined ? (
          <Plain type={type} property={property} value={field.value} language={language} />
        ) : (
          <Value claim={chosen} language={language} />
        )}
      </td>
      <td>
        {field.claim === null ? <em>{texts.corrected}</em> : cite(field.claim)}
        {field.agree.length > 0 && (
          <details>
            <summary>{texts.agree(field.agree.length)}</summary>
            {field.agree.map(cite)}
          </details>
        )}
        {field.disagree.length > 0 && (
          <details open>
            <summary>{texts.disagree(field.disagree.length)}</summary>
            {field.disagree.map((id) => {
              const claim = view.claims.get(id);
              return claim === undefined ? (
                ""
              ) : (
                <div>
                  <Value claim={claim} language={language} /> {cite(id)}
                </div>
              );
            })}
          </details>
        )}
      </td>
      <td class="small">
        <Reason reason={field.reason} language={language} />
      </td>
    </tr>
  );
};

const isList = (field: Field | readonly Field[]): field is readonly Field[] => Array.isArray(field);

const Fields: FC<{ readonly view: RecordView; readonly language: Language }> = ({ view, language }) => {
  const texts = RECORD[language];
  const { type, fields } = view.record;
  return (
    <section class="scroll" tabindex={0} aria-label={texts.value}>
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">{texts.property}</th>
            <th scope="col">{texts.value}</th>
            <th scope="col">{texts.words}</th>
            <th scope="col">{texts.why}</th>
          </tr>
        </thead>
        <tbody>
          {propertiesOf(type).flatMap((property) => {
            const field = fields[property];
            if (field === undefined) return [];
            return (isList(field) ? field : [field]).map((one) => (
              <FieldRow view={view} property={property} field={one} language={language} />
            ));
          })}
        </tbody>
      </table>
    </section>
  );
};

const Links: FC<{ readonly view: RecordView; readonly language: Language }> = ({ view, language }) => {
  const texts = RECORD[language];
  if (view.links.length === 0) return null;
  return (
    <>
      <h2>{texts.linked}</h2>
      <ul>
        {view.links.map((link) => {
          const outward = link.from === view.record.id;
          const other = view.linked.get(outward ? link.to : link.from);
          return (
            <li>
              {texts.kinds[link.kind][outward ? "from" : "to"]}{" "}
              {other === undefined ? (
                "–"
              ) : (
                <a href={`/records/${other.id}`}>
                  {other.year ?? ""} <Words text={other.label} />
                </a>
              )}
              <div class="quiet small">
                <Reason reason={link.reason} language={language} />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** More dots on a line cannot be told apart. */
const MOST_STATIONS = 14;

const stationOf =
  (language: Language) =>
  ({ year, status, documents }: ListedRecord): Station => ({
    year: String(year ?? "?"),
    status: status ?? "",
    text: RECORD[language].nameIn("", documents),
  });

export const RecordPage: FC<{ readonly page: Page; readonly view: RecordView }> = ({ page, view }) => {
  const { language } = page;
  const texts = RECORD[language];
  const { record, conflicts } = view;
  const open = conflicts.filter(({ state }) => state === "open");
  const title = record.label === "" ? TYPE_NAMES[language][record.type] : record.label;
  return (
    <Layout page={page} title={title}>
      <p class="quiet kind">
        {TYPE_NAMES[language][record.type]}
        {record.groupName !== "" && record.type !== "Group" && (
          <>
            {" · "}
            <a href={`/records?group=${encodeURIComponent(record.groupName)}`}>{record.groupName}</a>
          </>
        )}
        {record.year !== undefined && ` · ${record.year}`}
      </p>
      <h1>
        <Words text={title} />
      </h1>
      {open.length > 0 && (
        <p class="note">
          <a href={`/conflicts/${open[0]?.id}`}>{texts.openConflicts(open.length)}</a>
        </p>
      )}
      <Fields view={view} language={language} />
      {view.kin.length > 1 && (
        <>
          <h2>{texts.overTheYears}</h2>
          <LifeLine label={texts.overTheYears} stations={view.kin.slice(0, MOST_STATIONS).map(stationOf(language))} />
          <RecordTable rows={view.kin} language={language} />
        </>
      )}
      <Links view={view} language={language} />
      {record.names.length > 1 && (
        <>
          <h2>{texts.names}</h2>
          <ul>
            {record.names.map(({ name, years, documents }) => (
              <li>
                <bdi>
                  <Words text={name} />
                </bdi>{" "}
                <span class="quiet small">{texts.nameIn(years.join(", "), documents.length)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
};
