/**
 * Budget, goal card with traffic lights, annual report, and the prose plan of the whole region.
 */
import type { DraftBlock, DraftCell } from "../../src/model/draft.ts";
import { bold, h1, h2, li, p } from "../builders/document.ts";
import { escapeHtml, toHtml } from "./html.ts";

const heads = (...texts: readonly string[]): { header: true; cells: DraftCell[] } => ({
  header: true,
  cells: texts.map((text) => ({ blocks: [bold(text)] })),
});
const row = (...texts: readonly string[]): { cells: DraftCell[] } => ({
  cells: texts.map((text) => ({ blocks: [p(text)] })),
});

/** The sum of the last column is 10 too high, and the journeys cost more than the slides of December said. */
export function budget2010(): DraftBlock[] {
  return [
    h1("Budget 2010 för Älvregionens kansli"),
    p("Fastställd av Regionrådet 2009-12-10. Belopp i tkr."),
    {
      kind: "table",
      rows: [
        heads("Post", "Budget 2009", "Utfall 2009", "Avvikelse", "Budget 2010"),
        row("Personal", "840", "812,5", "27,5", "880"),
        row("Lokaler", "95", "95", "0", "95"),
        row("Resor", "60", "74", "-14", "70"),
        row("Projekt", "400", "365", "35", "450"),
        row("Summa", "1 395", "1 346,5", "48,5", "1 505"),
      ],
    },
    h2("Kommunernas avgifter 2010"),
    {
      kind: "table",
      rows: [
        heads("Kommun", "Budget 2010"),
        row("Älvsele", "512"),
        row("Forsnäs", "214"),
        row("Granträsk", "188"),
        row("Norrmark", "203"),
        row("Lillstrand", "176"),
        row("Björkfors", "202"),
        row("Summa", "1 495"),
      ],
    },
    p("Resorna blev dyrare än budgeterat eftersom kommunchefsgruppen höll ett extra möte i Björkfors."),
  ];
}

const LIGHTS = { green: "#00b050", yellow: "#ffff00", red: "#ff0000" } as const;
const light = (colour: keyof typeof LIGHTS): DraftCell => ({ blocks: [p("●")], fill: LIGHTS[colour] });

export function goalCard2010(): DraftBlock[] {
  const goal = (group: string, text: string, colour: keyof typeof LIGHTS, comment: string): { cells: DraftCell[] } => ({
    cells: [{ blocks: [p(group)] }, { blocks: [p(text)] }, light(colour), { blocks: [p(comment)] }],
  });
  return [
    h1("Målkort 2010"),
    p("Älvregionens arbetsgrupper, läget per 2010-11-30"),
    {
      kind: "table",
      rows: [
        heads("Färg", "Betydelse"),
        { cells: [light("green"), { blocks: [p("Målet är uppfyllt")] }] },
        { cells: [light("yellow"), { blocks: [p("Målet är delvis uppfyllt")] }] },
        { cells: [light("red"), { blocks: [p("Målet är inte uppfyllt")] }] },
      ],
    },
    {
      kind: "table",
      rows: [
        heads("Arbetsgrupp", "Mål 2010", "Status", "Kommentar"),
        goal("Biblioteksgruppen", "Ta fram en gemensam medieplan för barnböcker", "green", "Antagen i mars."),
        goal("Biblioteksgruppen", "Öppna en gemensam katalog på webben", "yellow", "Fyra av sex bibliotek är med."),
        goal("E-tjänstgruppen", "Hälften av blanketterna ska kunna fyllas i på webben", "yellow", "41 %."),
        goal("E-tjänstgruppen", "Utbilda redaktörerna i klarspråk", "green", ""),
        goal("E-tjänstgruppen", "Införa inloggning med e-legitimation", "red", "För dyrt, skjuts upp."),
        goal("Personalgruppen", "Ordna en gemensam chefsutbildning för 24 nya chefer", "green", "22 deltagare."),
        goal("Upphandlingsgruppen", "Teckna ramavtal för livsmedel", "green", "Avtalet gäller från 2011-01-01."),
        goal("Folkhälsogruppen", "Hålla tre träffar med folkhälsoråden", "yellow", "Två av tre träffar hölls."),
      ],
    },
  ];
}

/** A page of the region's own web site. It says of the media plan what the goal card does not. */
export function annualReport2010(): string {
  const blocks: DraftBlock[] = [
    h1("Verksamhetsberättelse 2010"),
    p("Här redovisar arbetsgrupperna i Älvregionen hur det gick med målen för 2010."),
    h2("Biblioteksgruppen"),
    {
      kind: "table",
      rows: [
        heads("Mål 2010", "Måluppfyllelse", "Kommentar"),
        row(
          "Ta fram en gemensam medieplan för barnböcker",
          "Delvis uppfyllt",
          "Planen är antagen men två kommuner saknar pengar till inköp.",
        ),
        row("Öppna en gemensam katalog på webben", "Delvis uppfyllt", "Fyra av sex bibliotek är med."),
      ],
    },
    h2("Personalgruppen"),
    {
      kind: "table",
      rows: [
        heads("Mål 2010", "Måluppfyllelse", "Kommentar"),
        row("Ordna en gemensam chefsutbildning för 24 nya chefer", "Uppfyllt", "22 chefer deltog."),
        row("Alla kommuner ska ha en plan mot hot och våld", "Inte uppfyllt", "Fortsätter 2011."),
      ],
    },
    h2("Upphandlingsgruppen"),
    p("Under året har gruppen arbetat med två mål."),
    li("Teckna ramavtal för livsmedel. Måluppfyllelse: Helt."),
    li("Anta en gemensam policy för inköp. Måluppfyllelse: Påbörjat. Tre kommuner har svarat på remissen."),
  ];
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>${escapeHtml("Verksamhetsberättelse 2010 – Älvregionen")}</title>
<style>th { background-color: #d9d9d9 }</style>
</head>
<body>
<header><a href="/">Älvregionen</a></header>
<nav><ul><li><a href="/grupper">Arbetsgrupper</a></li><li><a href="/moten">Möten</a></li></ul></nav>
<main>
${toHtml(blocks)}
</main>
<footer>Kontakt: kansliet@alvregionen.example.se</footer>
</body>
</html>
`;
}

/** Written in Markdown, as it came out of somebody's word processor. */
export const PROSE_PLAN_2008 = `## Verksamhetsplan för Älvregionen – 2008

Antagen av Regionrådet 2007-12-06

### Gemensam telefonväxel

Kansliet utreder om de sex kommunerna kan dela växel. Resultatet visas för kommuncheferna i oktober 2008.

### Medarbetarnas hälsa

Personalgruppen ska samla in sjuktalen från alla kommuner och föreslå gemensamma åtgärder.

### Utvecklingsprojekt

Älvregionen är med och betalar följande projekt:

#### *Läslust i älvdalen*

Projektet ska få fler pojkar att läsa på fritiden. Tidsram 2007-03-01—2009-12-31. Total budget 2 400 KKR.

#### *Spåret till kusten*

Kommunerna längs järnvägen förbereder pendeltrafik mellan Norrmark och Lillstrand. Tidsram 2008-01-01 – 2010-06-30. Total budget 3.6 milj, varav 2.2 milj från länet och 1.4 milj från kommunerna.

#### *Ung i inlandet*

Skolorna i Granträsk och Björkfors prövar fjärrundervisning i moderna språk. Projekttid 2008-08-01–2009-06-12.

*Total budget: 1 250 000 kr*

- Granträsks del: 700 000 kr.
- Björkfors del: 550 000 kr.

### **Regiondag för förtroendevalda**

Onsdagen den 2008-04-16 samlas kommunstyrelserna i Älvsele för att lära av varandra.

### **Studiebesök**

Fredagen den 2008-09-18 besöker Regionrådet en grannregion med gemensam räddningstjänst.
`;
