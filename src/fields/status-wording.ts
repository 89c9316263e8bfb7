/**
 * Wordings of goal fulfilment (sv. *måluppfyllelse*) → a value of the scale and what is said beside it.
 * Reads what is composed of the words in `status-words.ts`; what is not is said to be unrecognised, never guessed.
 */
import { type Token, tokensOf } from "./phrase-table.ts";
import { is, type Part, ratio, type Status, type StatusLegend, type StatusReading, stated } from "./status-verdict.ts";
import { COLOURS, GOES_ON } from "./status-words.ts";

const GOING_ON = new Set(GOES_ON);
const COLOUR = new Set(COLOURS);

/** Whether a clause ends before the token: at the end, a mark, or the capital that begins the next one. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || /^[^\p{L}\p{N}%]/u.test(token.raw) || /^\p{Lu}/u.test(token.raw);
}

/** Verdicts joined by "och", "," and the like: the first gives the value, the others what is said beside it. */
function wording(tokens: readonly Token[], from: number, legend: StatusLegend | undefined): Part | undefined {
  const first = stated(tokens, from, legend);
  if (first === undefined) return undefined;
  const values: Status[] = first.reading.value === undefined ? [] : [first.reading.value];
  const qualifiers = [...first.reading.qualifiers];
  let at = first.next;
  for (;;) {
    let next = at;
    while (is(tokens[next], ",", "och", "men", "samt", "/", "-", "–", "(", ";")) next++;
    const more = next > at ? stated(tokens, next, legend) : ratio(tokens, at);
    if (more === undefined) break;
    const closed = is(tokens[next - 1], "(") && is(tokens[more.next], ")") ? more.next + 1 : more.next;
    if (!endsClause(tokens, closed)) break;
    qualifiers.push(...more.reading.qualifiers);
    const isTail = more.reading.qualifiers.length > 0;
    if (more.reading.value !== undefined && !isTail) values.push(more.reading.value);
    at = closed;
  }
  const distinct = [...new Set(values)];
  if (distinct.length > 1) qualifiers.push(`compound:${distinct.join("+")}`);
  const value = values[0];
  return { reading: { ...(value === undefined ? {} : { value }), qualifiers: [...new Set(qualifiers)] }, next: at };
}

/** Nothing but colours, smileys, arrows, percentages and marks. */
function isSymbol(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.some(
      ({ raw, folded }) =>
        COLOUR.has(folded) || raw === "%" || /[\p{Extended_Pictographic}\p{Co}→↑↓↗↘●■▲▼◆✓✔✗✘]/u.test(raw),
    ) &&
    tokens.every(
      ({ folded }) => COLOUR.has(folded) || /^[^\p{L}]+$/u.test(folded) || folded === "procent" || folded === "ca",
    )
  );
}

/**
 * A whole wording (a cell, a line, what stands between label and full stop). Undefined where nothing is said ("", "-").
 * What the words do not wholly explain is `unrecognised`.
 */
export function readStatus(text: string, legend?: StatusLegend): StatusReading | undefined {
  const tokens = tokensOf(text);
  if (!tokens.some(({ raw }) => /[\p{L}\p{N}%\p{Extended_Pictographic}\p{Co}→↑↓↗↘●■▲▼◆✓✔✗✘]/u.test(raw)))
    return undefined;
  const known = legend?.get(tokens.map(({ folded }) => folded).join(" "));
  if (known !== undefined) return known;
  const found = wording(tokens, 0, legend);
  if (found !== undefined && isRest(tokens, found.next)) return found.reading;
  if (isSymbol(tokens)) return { value: "unclear", qualifiers: [], symbol: true };
  return { value: "unclear", qualifiers: [], unrecognised: true };
}

/** Only marks are left, or one remark in brackets. */
function isRest(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from);
  if (rest.every(({ raw }) => /^[.!,;)]$/u.test(raw))) return true;
  return is(rest[0], "(") && rest.findIndex((token) => is(token, ")")) >= rest.length - 2;
}

/** A wording at the start of running text; `end` is where it ends in that text. */
export type LeadingStatus = {
  readonly reading: StatusReading;
  readonly end: number;
  /** A clause ends there, or goes on as clauses do ("…, eftersom", "… under året"): "Helt nya rutiner" is open, and no status. */
  readonly closed: boolean;
};

/** The wording that running text begins with; what follows is the comment. Undefined where the words are no status. */
export function leadingStatus(text: string, legend?: StatusLegend): LeadingStatus | undefined {
  const tokens = tokensOf(text.slice(0, 300));
  const known = legendAt(tokens, legend);
  if (known !== undefined) return known;
  const found = wording(tokens, 0, legend);
  const last = found === undefined ? undefined : tokens[found.next - 1];
  if (found === undefined || last === undefined) return undefined;
  const closed = endsClause(tokens, found.next) || GOING_ON.has(tokens[found.next]?.folded ?? "");
  return { reading: found.reading, end: last.end, closed };
}

function legendAt(tokens: readonly Token[], legend: StatusLegend | undefined): LeadingStatus | undefined {
  if (legend === undefined || legend.size === 0) return undefined;
  for (let length = Math.min(12, tokens.length); length > 0; length--) {
    const reading = legend.get(
      tokens
        .slice(0, length)
        .map(({ folded }) => folded)
        .join(" "),
    );
    const last = tokens[length - 1];
    if (reading !== undefined && last !== undefined && endsClause(tokens, length))
      return { reading, end: last.end, closed: true };
  }
  return undefined;
}
