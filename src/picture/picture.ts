/**
 * What is asked of the painter, and what comes of it. Both cross the border between threads.
 */
import type { Problem } from "../model/document.ts";

export type PictureTask = {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  /** Pixels across; the height follows from the page. */
  readonly width: number;
  readonly pixels: number;
  readonly memoryMiB: number;
};

/** A picture of a page as it looks in a viewer (crop box and rotation applied), or why there is none. */
export type Picture =
  | { readonly kind: "picture"; readonly png: Uint8Array }
  | { readonly kind: "refused"; readonly problem: Problem };

export const refused = (code: Problem["code"], message: string): Picture => ({
  kind: "refused",
  problem: { code, message },
});
