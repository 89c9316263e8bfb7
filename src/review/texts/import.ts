/**
 * Words of the page for importing files.
 */
import type { Texts } from "../language.ts";

export type ImportTexts = {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly drop: string;
  readonly start: string;
  readonly running: (done: number, total: number, problems: number) => string;
  readonly busy: string;
  readonly tooMany: (files: number) => string;
  readonly tooLarge: (mebibytes: number) => string;
  readonly nothing: string;
  readonly noName: (name: string) => string;
  readonly done: string;
  readonly brought: (fresh: number, renewed: number, known: number) => string;
  readonly problems: string;
  readonly failed: string;
  readonly toOverview: string;
};

export const IMPORT: Texts<ImportTexts> = {
  sv: {
    title: "Importera",
    lead: "Planer, uppföljningar, protokoll och budgetar som .doc, .docx, .pdf, .html, .rtf eller .txt. Filerna stannar på den här datorn.",
    choose: "Välj filer",
    drop: "eller släpp dem här",
    start: "Importera",
    running: (done, total, problems) =>
      `${done} av ${total} filer klara${problems === 0 ? "" : `, ${problems} med problem`}`,
    busy: "En annan import pågår. Vänta tills den är klar.",
    tooMany: (files) => `Högst ${files} filer på en gång. Ingenting importerades.`,
    tooLarge: (mebibytes) => `Högst ${mebibytes} MiB på en gång. Ingenting importerades.`,
    nothing: "Inga filer var valda.",
    noName: (name) => `”${name}” är inget namn som en fil kan sparas under. Ingenting importerades. Byt namn på filen.`,
    done: "Importen är klar",
    brought: (fresh, renewed, known) =>
      `${fresh === 1 ? "1 nytt dokument" : `${fresh} nya dokument`}, ${renewed} lästa på nytt, ${known} fanns redan.`,
    problems: "Det som inte gick",
    failed: "Importen avbröts",
    toOverview: "Se översikten",
  },
  en: {
    title: "Import",
    lead: "Plans, follow-ups, minutes and budgets as .doc, .docx, .pdf, .html, .rtf or .txt. The files stay on this computer.",
    choose: "Choose files",
    drop: "or drop them here",
    start: "Import",
    running: (done, total, problems) =>
      `${done} of ${total} files done${problems === 0 ? "" : `, ${problems} with problems`}`,
    busy: "Another import is under way. Wait until it is done.",
    tooMany: (files) => `At most ${files} files at a time. Nothing was imported.`,
    tooLarge: (mebibytes) => `At most ${mebibytes} MiB at a time. Nothing was imported.`,
    nothing: "No files were chosen.",
    noName: (name) => `"${name}" is no name to save a file under. Nothing was imported. Give the file another name.`,
    done: "The import is done",
    brought: (fresh, renewed, known) =>
      `${fresh} new ${fresh === 1 ? "document" : "documents"}, ${renewed} read again, ${known} were there already.`,
    problems: "What did not work",
    failed: "The import was stopped",
    toOverview: "See the overview",
  },
};
