/**
 * Answers about words, kept: the same few words of a document are asked about by many extractors, many times.
 * For pure functions of a text only; what is remembered can never change an answer.
 */

/** Longer texts are whole paragraphs, which seldom come again. */
const LONGEST = 400;
/** So many answers are those of a few documents; then all are forgotten, so that memory stays bounded. */
const MOST = 4_000;

/** The same function, which looks into its last answers first. Nobody may change what it gives. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const given = answer(text);
    if (text.length > LONGEST) return given;
    if (known.size >= MOST) known.clear();
    known.set(text, { answer: given });
    return given;
  };
}

/** The same for what depends on a table too (words that a user declares): each table has its own answers. */
export function rememberedBy<Table extends object, Answer>(
  answer: (text: string, table: Table) => Answer,
): (text: string, table: Table) => Answer {
  const known = new WeakMap<Table, (text: string) => Answer>();
  return (text, table) => {
    const own = known.get(table) ?? remembered((words: string) => answer(words, table));
    known.set(table, own);
    return own(text);
  };
}
