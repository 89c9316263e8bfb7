/**
 * One conflict: the readings side by side with their passages open, the proposal and its reason, and what can be decided,
 * each with a key.
 */
import type { FC } from "hono/jsx";
import type { Claim } from "../../model/claim.ts";
import type { Conflict, Decision } from "../../model/reconciled.ts";
import type { StoredRecord } from "../../store/read-records.ts";
import type { Done } from "../deciding.ts";
import { Words } from "../source/words.tsx";
import { CONFLICT } from "../texts/conflict.ts";
import { propertyName, TYPE_NAMES } from "../texts/values.ts";
import { Act, Decided, DecisionFields, Hidden, Key, KeyLegend, Told } from "./deciding.tsx";
import { Layout, type Page } from "./layout.tsx";
import { type Passage, PassageOf } from "./passage.tsx";
import { Reason } from "./reason.tsx";
import { Plain } from "./value.tsx";

/** A claim with its passage. */
type Read = { readonly claim: Claim; readonly passage: Passage };

export type ConflictView = {
  readonly conflict: Conflict;
  readonly record: StoredRecord;
  /** For each value of the conflict, in its order. */
  readonly readings: readonly (readonly Read[])[];
  /** The decision that settled it. */
  readonly decision?: Decision;
  /** Id of the last decision of the log when the page was made: what the person knew. */
  readonly known: string;
  readonly by: string;
  readonly position: { readonly number: number; readonly total: number };
  readonly next?: string;
  readonly previous?: string;
};

const Reading: FC<{
  readonly view: ConflictView;
  readonly page: Page;
  readonly index: number;
  readonly reads: readonly Read[];
}> = ({ view, page, index, reads }) => {
  const texts = CONFLICT[page.language];
  const { conflict } = view;
  const value = conflict.values[index]?.value ?? null;
  const [first] = reads;
  const proposed = reads.some(({ claim }) => claim.id === conflict.chosen);
  return (
    <section class={`card reading${proposed ? " proposed" : ""}`} aria-label={texts.reading(index + 1)}>
      <h2>
        <Plain type={conflict.type} property={conflict.property} value={value} language={page.language} />
        {proposed && <span class="badge">{texts.proposal}</span>}
      </h2>
      {reads.map(({ claim, passage }) => (
        <PassageOf passage={passage} claim={claim.id} language={page.language} />
      ))}
      {first !== undefined && (
        <Act value={`choose:${first.claim.id}`} hot={String(index + 1)} main={proposed}>
          {texts.choose}
        </Act>
      )}
    </section>
  );
};

export const ConflictPage: FC<{
  readonly page: Page;
  readonly view: ConflictView;
  /** Said at the top: saved, refused, somebody was first. */
  readonly done?: Done;
}> = ({ page, view, done }) => {
  const { language } = page;
  const texts = CONFLICT[language];
  const { conflict, record } = view;
  return (
    <Layout page={page} title={`${texts.title}: ${record.label}`} scripts={["keys", "source"]} wide>
      <Told page={page} done={done} />
      <p class="quiet kind">
        {texts.title} · {texts.oneOf(view.position.number, view.position.total)} · {TYPE_NAMES[language][record.type]},{" "}
        {propertyName(conflict.type, conflict.property, language)}
        {record.groupName !== "" && record.type !== "Group" && ` · ${record.groupName}`}
        {record.year !== undefined && ` · ${record.year}`}
      </p>
      <h1>
        <a href={`/records/${record.id}`}>
          <Words text={record.label} />
        </a>
      </h1>
      <p>
        <strong>{texts.proposal}:</strong> <Reason reason={conflict.reason} language={language} />
      </p>
      <form method="post" action={`/conflicts/${conflict.id}`} data-saving={texts.saving}>
        <Hidden page={page} known={view.known} />
        <Decided decision={view.decision} language={language} />
        <div class="readings">
          {view.readings.map((reads, i) => (
            <Reading view={view} page={page} index={i} reads={reads} />
          ))}
        </div>
        <div class="acts bar">
          <Act value="accept_both" hot="b">
            {texts.acceptBoth}
          </Act>
          <Act value="distinct" hot="d">
            {texts.distinct}
          </Act>
          <div class="joined">
            <label>
              <span>
                {texts.correctLabel} <Key name="R" />
              </span>
              <input type="text" name="value" data-key="r" data-enter="correct" autocomplete="off" />
            </label>
            <button type="submit" name="act" value="correct">
              {texts.correct}
            </button>
          </div>
          <DecisionFields language={language} by={view.by} />
        </div>
      </form>
      <KeyLegend
        language={language}
        keys={[
          [view.readings.length > 1 ? `1–${Math.min(9, view.readings.length)}` : "1", texts.choose.toLowerCase()],
          ["B", texts.acceptBoth.toLowerCase()],
          ["D", texts.distinct.toLowerCase()],
          ["R", texts.correctLabel.toLowerCase()],
          ["M", texts.note.toLowerCase()],
          ...(view.decision === undefined ? [] : [["U", texts.undo.toLowerCase()] as const]),
          ["J", texts.next.toLowerCase()],
          ["K", texts.previous.toLowerCase()],
          ["Esc", texts.leaveField],
        ]}
      />
      <nav class="pager" aria-label={texts.title}>
        {view.previous !== undefined && (
          <a class="button" data-key="k" href={`/conflicts/${view.previous}`}>
            {texts.previous} <Key name="K" />
          </a>
        )}
        {view.next !== undefined && (
          <a class="button" data-key="j" href={`/conflicts/${view.next}`}>
            {texts.next} <Key name="J" />
          </a>
        )}
      </nav>
    </Layout>
  );
};
