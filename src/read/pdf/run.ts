/**
 * What the device carries while it runs through a page's operators: state, what is hidden, and what was painted so far.
 */
import type { Matrix } from "./geometry.ts";
import { type Font, initialState, type State } from "./graphics-state.ts";
import type { Glyph, Look } from "./page-content.ts";
import type { PathSink } from "./paths.ts";
import type { Tag, Tags } from "./structure.ts";
import type { TextSink } from "./text-painter.ts";

/** What a page holds beyond this many letters is not kept: no page for people has so many. */
export const MOST_LETTERS = 200_000;

export type Easel = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Page space → points from the top left corner. */
  readonly start: Matrix;
  readonly toPage: Matrix;
  readonly fontOf: (id: string) => Font;
  /** Whether a layer (optional content) is shown. */
  readonly shown: (layer: unknown) => boolean;
  /** What the file says of its marked content. */
  readonly tags: Tags;
};

export type Run = {
  state: State;
  readonly saved: State[];
  /** One entry an open marked content: whether it hides or is furniture. */
  readonly marked: { readonly hidden: boolean; readonly artifact: boolean; readonly outer: Tag | undefined }[];
  hidden: number;
  artifacts: number;
  tag: Tag | undefined;
  /** Soft masks are drawn like content, and are none. */
  readonly groups: boolean[];
  masks: number;
  clipNext: boolean;
  readonly paths: PathSink;
  readonly text: TextSink;
  readonly glyphs: Glyph[];
  readonly slanted: Glyph[];
  readonly easel: Easel;
};

/** At the start of a page. */
export function newRun(easel: Easel): Run {
  const glyphs: Glyph[] = [];
  const slanted: Glyph[] = [];
  const looks = new Map<string, Look>();
  return {
    state: initialState(easel.start),
    saved: [],
    marked: [],
    hidden: 0,
    artifacts: 0,
    tag: undefined,
    groups: [],
    masks: 0,
    clipNext: false,
    paths: { rules: [], fills: [], discs: [] },
    easel,
    glyphs,
    slanted,
    text: {
      width: easel.width,
      height: easel.height,
      put: (glyph, isSlanted) => {
        if (isOnPage(glyph, easel) && glyphs.length + slanted.length < MOST_LETTERS)
          (isSlanted ? slanted : glyphs).push(glyph);
      },
      look: (family, bold, italic, colour) => {
        const key = `${family}|${bold}|${italic}|${colour}`;
        const known = looks.get(key);
        if (known !== undefined) return known;
        const look = { family, bold, italic, colour };
        looks.set(key, look);
        return look;
      },
    },
  };
}

/** Whether a letter is seen: not beyond the crop box, and of a size that prints. In the frame of its own turn. */
function isOnPage({ x0, y0, x1, y1, size, turn }: Glyph, easel: Easel): boolean {
  const [width, height] = turn % 2 === 0 ? [easel.width, easel.height] : [easel.height, easel.width];
  return size > 0.5 && x1 > 0 && y1 > 0 && x0 < width && y0 < height;
}
