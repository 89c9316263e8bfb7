/**
 * Our status scale → scales of other systems. Each is lossy: what is lost stands beside it.
 */
import type { Status } from "../fields/status-verdict.ts";

export type Crossing = {
  /** 0 to 100; null where the scale has no place for it, never 0. */
  readonly score: number | null;
  readonly light: "green" | "yellow" | "red" | null;
  /** What is lost on the way. */
  readonly note: string;
};

/** Both ways lose the words of the source. There is no way back: 50 may have been either of two statuses. */
export const CROSSWALK: Readonly<Record<Status, Crossing>> = {
  fulfilled: { score: 100, light: "green", note: "Nothing but the wording" },
  mostly_fulfilled: { score: 75, light: "green", note: "What is left to do; as a light it looks like fulfilled" },
  partly_fulfilled: { score: 50, light: "yellow", note: "How large the part is; as a light it looks like ongoing" },
  ongoing: { score: null, light: "yellow", note: "That nobody has judged the result yet; it has no score" },
  not_fulfilled: { score: 0, light: "red", note: "Whether it was tried" },
  pending: { score: null, light: null, note: "That a result will come; it has neither score nor light" },
  unclear: {
    score: null,
    light: null,
    note: "That the source says that it cannot tell; it has neither score nor light",
  },
  cancelled: {
    score: null,
    light: null,
    note: "That it was withdrawn; it has neither score nor light and is in no mean",
  },
};
