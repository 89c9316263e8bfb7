/**
 * Rebuilds the fixtures: `npm run fixtures`. Needs LibreOffice Writer (7.4) and Chromium of Debian 12.
 * What each file shows is told in ../fixtures.md.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DraftBlock } from "../../src/model/draft.ts";
import { p } from "../builders/document.ts";
import { assignments2009, assignments2010 } from "./assignments.ts";
import { toCellText } from "./cell-text.ts";
import { byChromium, byLibreOffice } from "./convert.ts";
import { type Sheet, toDocx } from "./docx.ts";
import { toHtml } from "./html.ts";
import { minutes2008, minutes2010, minutesOfCouncil } from "./minutes.ts";
import { planForm } from "./plan-form.ts";
import { PLAN_2010_LATE, PLANS_2009, PLANS_2010 } from "./plans.ts";
import { annualReport2010, budget2010, goalCard2010, PROSE_PLAN_2008 } from "./reports.ts";
import { slidePage } from "./slides.ts";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");
const AUTHOR = "Älvregionens kansli";

function write(path: string, content: string | Uint8Array): void {
  const target = join(FIXTURES, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(path);
}

const sheet = (title: string, date: string, head: string, blocks: readonly DraftBlock[]): Sheet => ({
  title,
  author: AUTHOR,
  date,
  head,
  blocks,
});

const plans2009 = toDocx(
  sheet(
    "Verksamhetsplaner 2009",
    "2008-10-31",
    "Älvregionen",
    PLANS_2009.flatMap((plan) => [...planForm(plan), p("")]),
  ),
);
const plans2010 = sheet("Verksamhetsplaner 2010", "2009-10-30", "Älvregionen", PLANS_2010.flatMap(planForm));
const follow2009 = sheet("Uppföljning av uppdrag 2009", "2009-11-26", "Älvregionen", assignments2009());
const follow2010 = sheet("Uppföljning av uppdrag 2010", "2010-11-25", "Älvregionen", assignments2010());
const first = toDocx(sheet("Minnesanteckningar 2008-11-20", "2008-11-24", "MINNESANTECKNINGAR", minutes2008()));
const second = toDocx(sheet("Minnesanteckningar 2010-03-24", "2010-03-29", "MINNESANTECKNINGAR", minutes2010()));
const council = `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Protokoll 2010-12-08</title><style>
@page { size: A4; margin: 25mm; @top-left { content: "PROTOKOLL"; font-size: 9pt } @top-right { content: counter(page) "(" counter(pages) ")"; font-size: 9pt } }
body { font-family: "Liberation Serif", serif; font-size: 11pt; text-align: justify; hyphens: auto }
</style></head><body>\n${toHtml(minutesOfCouncil())}\n</body></html>`;

write("2008/verksamhetsplan-2008.txt", PROSE_PLAN_2008);
write("2008/verksamhetsplaner-2009.doc", byLibreOffice(plans2009, "doc", "2008-10-31"));
write("2008/minnesanteckningar-2008-11-20.docx", byLibreOffice(first, "docx", "2008-11-24"));
write("2009/uppfoljning-av-uppdrag-2009.docx", toDocx({ ...follow2009, landscape: true }));
write("2009/gruppernas-redovisning-2009.html", slidePage());
write("2009/verksamhetsplaner-2010.docx", toDocx(plans2010));
write("2009/verksamhetsplan-2010-krisberedskap.txt", `${toCellText(planForm(PLAN_2010_LATE))}\n`);
write(
  "2009/budget-2010.pdf",
  byLibreOffice(toDocx(sheet("Budget 2010", "2009-12-10", "Älvregionen", budget2010())), "pdf", "2009-12-10"),
);
write("2010/minnesanteckningar-2010-03-24.pdf", byLibreOffice(second, "pdf", "2010-03-29"));
write("2010/malkort-2010.docx", toDocx(sheet("Målkort 2010", "2010-12-01", "Älvregionen", goalCard2010())));
write("2010/uppfoljning-av-uppdrag-2010.doc", byLibreOffice(toDocx(follow2010), "doc", "2010-11-25"));
write("2010/protokoll-2010-12-08.pdf", byChromium(council, "2010-12-10"));
write("2010/verksamhetsberattelse-2010.html", Buffer.from(annualReport2010().replaceAll("–", "\u0096"), "latin1"));
