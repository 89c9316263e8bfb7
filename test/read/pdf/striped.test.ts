/**
 * Tables that are shown by coloured rows only, over page ends.
 */
import { expect, test } from "vitest";
import { fill, type Ink, lines, page, text } from "./pdf-builder.ts";
import { read, shown } from "./read-pdf.ts";

const XS = [60, 180, 260, 400];
const GREY = "#d9d9d9";

/** One row of coloured cells, painted one by one; texts 4 points from the left edges. */
function row(y: number, texts: readonly string[], colour?: string): Ink[] {
  const cells = XS.slice(1).map((x, i) => fill(XS[i] ?? 0, y, x - (XS[i] ?? 0), 20, colour ?? "#ffffff"));
  return [...(colour === undefined ? [] : cells), ...texts.map((words, i) => text((XS[i] ?? 0) + 4, y + 14, words))];
}

const prose = (y: number): Ink => lines(60, y, ["Här följer gruppernas aktiviteter", "för hela det kommande året."]);

test("cells that are painted one by one tell the columns, however near their texts come", async () => {
  const table = [
    ...row(200, ["Grupp", "Klart", "Ansvarig"], "#4f81bd"),
    ...row(220, ["Biblioteksgruppen i Älvsele", "Maj", "Ylva"]),
    ...row(240, ["Webbgruppen", "2010-10-14", "Disa"], GREY),
    ...row(260, ["Personalgruppen", "Juni", "Gunvor"]),
    ...row(280, ["Miljögruppen", "Juli", "Love"], GREY),
  ];
  expect(shown(await read(page(prose(100), ...table))).slice(-5)).toEqual([
    "Grupp | Klart | Ansvarig",
    "Biblioteksgruppen i Älvsele | Maj | Ylva",
    "Webbgruppen | 2010-10-14 | Disa",
    "Personalgruppen | Juni | Gunvor",
    "Miljögruppen | Juli | Love",
  ]);
});

test("a day at the foot of several pages that is part of a row is no furniture", async () => {
  const rows = (groups: readonly string[], days: readonly string[]): Ink[] =>
    groups.flatMap((group, i) => [text(60, 760 + 20 * i, group), text(300, 760 + 20 * i, days[i] ?? "")]);
  const document = await read(
    page(prose(100), ...rows(["Webbgruppen", "Miljögruppen", "Personalgruppen"], ["Maj 2010", "Juni", "2010-03-15"])),
    page(
      text(60, 100, "Fler aktiviteter"),
      ...rows(["Folkhälsa", "Inköp", "Bibliotek"], ["Oklart", "Hösten", "2010-04-14"]),
    ),
  );
  expect(document.ignored).toEqual([]);
});
