/**
 * What a view needs of the request it answers, and of the server it runs in.
 */
import type { Context } from "hono";
import type { Store } from "../store/open.ts";
import { countWaiting } from "../store/waiting.ts";
import { languageOf } from "./language.ts";
import type { Publishing } from "./publishing.ts";
import type { Gate } from "./security.ts";
import type { Page } from "./views/layout.tsx";

export type Review = {
  readonly store: Store;
  /** The dataset's folder. */
  readonly data: string;
  readonly gate: Gate;
  /** Writes the files after a change. */
  readonly publishing: Publishing;
  /** Told of mistakes of ours; what the reader sees names no path. */
  readonly report: (error: unknown) => void;
};

/** What the frame of a page shows, for this request. */
export function pageOf(c: Context, { gate, store }: Review): Page {
  const { pathname, search } = new URL(c.req.url);
  return {
    language: languageOf(c),
    address: `${pathname}${search}`,
    changeToken: gate.changeToken,
    waiting: countWaiting(store),
  };
}

/** The number of the page of a list that the address asks for, from 1. */
export const pageNumber = (c: Context): number => Math.max(1, Math.trunc(Number(c.req.query("page") ?? 1)) || 1);
