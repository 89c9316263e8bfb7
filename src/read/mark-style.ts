/**
 * How a stretch of text is marked, apart from where it stands.
 */
import type { Mark } from "../model/block.ts";

export type MarkStyle = Omit<Mark, "start" | "end">;

/** Whether two stretches are marked alike. */
export function sameStyle(a: MarkStyle, b: MarkStyle): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.colour === b.colour &&
    a.highlight === b.highlight &&
    a.hidden === b.hidden &&
    a.link === b.link
  );
}
