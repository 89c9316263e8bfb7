/**
 * Groups by their life cycle, as headings and lists give them (sv. *"5 arbetsgrupper med okänd aktivitet: …"*).
 */
import type { Lifecycle } from "../fields/choices.ts";
import { foldWords } from "../fields/fold.ts";
import { quoteOf, type Span } from "../model/span.ts";
import type { Said } from "./group-life.ts";
import { GROUPS_STATES } from "./vocabulary/lifecycle-words.ts";

/** What the words say of the groups they are about: the state that is named first; "active" only where nothing else is. */
export function lifecycleOfWords(words: string): Lifecycle | undefined {
  const folded = foldWords(words);
  const found = GROUPS_STATES.flatMap(([value, pattern]) => {
    const at = folded.search(new RegExp(pattern, "u"));
    return at < 0 ? [] : [{ value, at: value === "active" ? Number.POSITIVE_INFINITY : at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.value;
}

/** "Nystartade arbetsgrupper" over a group's report. */
export function bannerLifecycle(text: string, banner: Span): Said<Lifecycle> | undefined {
  const value = lifecycleOfWords(quoteOf(text, banner));
  return value === undefined ? undefined : { value, span: banner };
}
