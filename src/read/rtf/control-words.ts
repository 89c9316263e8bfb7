/**
 * What the control words of RTF do, as tables: groups that are left out, groups that lead elsewhere, words that are one
 * character. RTF 1.9.1, "Destinations", "Special Characters"
 */
import type { Destination } from "./state.ts";

/** Groups that carry no text of the document. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "pict",
  "object",
  "objdata",
  "themedata",
  "colorschememapping",
  "datastore",
  "latentstyles",
  "listtable",
  "listoverridetable",
  "rsidtbl",
  "generator",
  "xmlnstbl",
  "pgptbl",
  "fldtype",
  "info",
  "nonshppict",
  "bkmkstart",
  "bkmkend",
  "atrfstart",
  "atrfend",
  "annotation",
  "atnid",
  "atnauthor",
  "nonesttables",
  "shpinst",
  "sp",
  "filetbl",
  "revtbl",
  "userprops",
  "docvar",
  "mmathPr",
]);

/** Groups whose text belongs elsewhere. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: "fonts",
  colortbl: "colours",
  stylesheet: "styles",
  listtext: "label",
  pntext: "label",
  fldinst: "instruction",
  title: "title",
  author: "author",
  header: "header",
  headerl: "header",
  headerr: "header",
  headerf: "header",
  footer: "footer",
  footerl: "footer",
  footerr: "footer",
  footerf: "footer",
  footnote: "footnote",
  shptxt: "textbox",
};

/** Control words that are one character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  endash: "–",
  emdash: "—",
  bullet: "•",
  "~": "\u00a0",
  _: "\u2011",
  emspace: "\u2003",
  enspace: "\u2002",
  "\\": "\\",
  "{": "{",
  "}": "}",
};
