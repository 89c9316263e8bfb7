/**
 * Runs a page's operators as a printer would, but keeps what was painted: letters, rules, rectangles, discs.
 * In: pdf.js's operator list and fonts. Out: the page's content. Leaves words, lines and tables to others.
 */
import { HANDLERS, type Handler } from "./operators.ts";
import type { PageContent } from "./page-content.ts";
import { constructPath, type OperatorNumbers, pathPaints } from "./path-operator.ts";
import { type Easel, MOST_LETTERS, newRun } from "./run.ts";

export type Operators = { readonly names: ArrayLike<number>; readonly args: ArrayLike<unknown> };

/** Makes the painter for one version of pdf.js. */
export function deviceFor(numbers: OperatorNumbers): (operators: Operators, easel: Easel) => PageContent {
  const handlers: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries(HANDLERS)) {
    const number = numbers[name];
    if (number === undefined) throw new Error(`pdf.js has no operator ${name}`);
    handlers[number] = handler;
  }
  const paint = pathPaints(numbers);
  const { constructPath: path } = numbers;
  return (operators, easel) => {
    const run = newRun(easel);
    for (let i = 0; i < operators.names.length; i++) {
      const number = operators.names[i] ?? 0;
      const args: unknown = operators.args[i];
      const list = Array.isArray(args) ? args : [];
      if (number === path) constructPath(run, list, paint);
      else handlers[number]?.(run, list);
    }
    const { number, width, height, toPage } = easel;
    const { glyphs, slanted, paths } = run;
    const cut = glyphs.length + slanted.length >= MOST_LETTERS;
    return { number, width, height, toPage, glyphs, slanted, ...paths, cut };
  };
}
