/**
 * Where a stretch of text stands in its file, as exactly as the format allows.
 * The shape is the dataset's own (its `place`); `placeOf` finds it from the blocks.
 */

/** A rectangle on a page: [x0, y0, x1, y1] in points, origin top left. */
export type Box = readonly [number, number, number, number];

/** One line's rectangle on its page (pages count from 1). */
export type PageBox = { readonly page: number; readonly box: Box };

/** The parts of a document that are not its main text (sv. *sidhuvud, sidfot, fotnot, slutnot, textruta, kommentar*). */
export type Story = "header" | "footer" | "footnote" | "endnote" | "textbox" | "comment" | "notes";

/** Where in the file. All numbers count from 1; what a format cannot say is absent. */
export type Place = {
  readonly page?: number;
  readonly box?: Box;
  /** One a line, where the words stand on several lines or pages; the first repeats `page` and `box`. */
  readonly boxes?: readonly PageBox[];
  readonly slide?: number;
  /** The n-th top-level table of the document; `row` and `column` are the grid position of the cell's upper left corner. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** A table within a cell: "1:2,3" is the first table in it, row 2, column 3; deeper ones follow after "/". */
  readonly path?: string;
  /** Within the cell, slide or story. */
  readonly paragraph?: number;
  readonly story?: Story;
  /** Character positions in a .doc, end exclusive ([MS-DOC] 2.4.1). */
  readonly cp?: readonly [number, number];
};
