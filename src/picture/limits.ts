/**
 * What one picture may cost.
 */
export type PictureLimits = {
  readonly seconds: number;
  /** Memory that PDFium may take, in MiB. */
  readonly memoryMiB: number;
  /** Of the whole picture; a page may be long and narrow. */
  readonly pixels: number;
};

export const PICTURE_LIMITS: PictureLimits = { seconds: 15, memoryMiB: 512, pixels: 16_000_000 };

/** Pixels across, at the least and at the most. */
export const NARROWEST = 16;
export const WIDEST = 4_000;
