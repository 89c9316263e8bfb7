/**
 * A finding → lines for a person: what it says, and the words it rests on.
 */
import type { Decision } from "../model/reconciled.ts";
import type { Store } from "../store/open.ts";
import type { JudgedFinding } from "../store/read-claims.ts";
import { firstFileOf } from "../store/read-documents.ts";
import { bold, dim, green, printable, red, shortened, yellow } from "./paint.ts";
import { decisionLine, ID } from "./readings.ts";
import { placeName } from "./words.ts";

const PAINT = { error: red, warning: yellow, info: dim } as const;
const WORDS = 80;
const MOST_PLACES = 6;

export function findingLines(store: Store, finding: JudgedFinding, decisions: readonly Decision[]): string[] {
  const { id, code, severity, message, places, expected, found } = finding;
  const decision = decisions.find((one) => one.id === finding.decision);
  return [
    `${PAINT[severity](severity)}  ${bold(id.slice(0, ID))}  ${code}`,
    `  ${printable(message)}`,
    ...(expected === undefined && found === undefined
      ? []
      : [dim(`  expected ${printable(expected ?? "nothing")}, found ${printable(found ?? "nothing")}`)]),
    ...places
      .slice(0, MOST_PLACES)
      .map(
        ({ document, quote, place }) =>
          `  "${shortened(quote, WORDS)}"  ${dim(`${printable(firstFileOf(store, document))}, ${placeName(place)}`)}`,
      ),
    ...(places.length > MOST_PLACES ? [`  … and ${places.length - MOST_PLACES} more places`] : []),
    ...(decision === undefined ? [] : [green(`  ${decisionLine(decision)}`)]),
  ];
}
