/**
 * Two meetings of the chief executives (sv. *kommunchefsgruppen*) and one of the council (*Regionrådet*).
 */
import type { DraftBlock } from "../../src/model/draft.ts";
import { bold, h1, h2, p } from "../builders/document.ts";

type Item = {
  readonly title: string;
  readonly presenter?: string;
  readonly attachment?: string;
  readonly decision?: readonly string[];
  readonly background?: readonly string[];
};

/** The six who decide; the one who is missing is left out. */
const CHIEFS = [
  "Ragnhild Sjölander, Älvsele kommun",
  "Börje Kvist, Forsnäs kommun",
  "Alva Rönnqvist, Granträsks kommun",
  "Folke Hägerdal, Norrmarks kommun",
  "Vendela Strandh, Lillstrands kommun",
  "Arvid Löfdahl, Björkfors kommun",
];

export function minutes2008(): DraftBlock[] {
  return [
    h1("Minnesanteckningar"),
    p("Kommunchefsgruppen i Älvregionen"),
    ...head("2008-11-20", "09.00–12.00", "Forsnäs kommunhus, rum Forsen", CHIEFS),
    p(
      [
        "Övriga deltagande Helga Norrbin, Älvregionens kansli, sekreterare",
        "Ylva Brännmark, bibliotekschef, Älvsele kommun, ärende 2",
      ].join("\n"),
    ),
    ...items([
      { title: "Mötets öppnande", background: ["Ragnhild Sjölander hälsar välkommen."] },
      {
        title: "Verksamhetsplaner 2009",
        presenter: "Helga Norrbin",
        attachment: "Verksamhetsplaner 2009",
        decision: ["Planerna för 2009 fastställs.", "Kansliet får i uppdrag att följa upp målen i december 2009."],
        background: ["Fyra grupper har lämnat sina planer i tid. Miljögruppen har inte svarat."],
      },
      {
        title: "Upphandlingsgruppen",
        presenter: "Vendela Strandh",
        attachment: "",
        decision: ["Gruppen startas om under hösten 2009."],
        background: ["Gruppen har vilat sedan 2006. Regionrådet har bett om en omstart, se inspel från 2008-09-18."],
      },
      {
        title: "Mötestider 2009",
        decision: ["Kommunchefsgruppen träffas 2009-01-22, 2009-03-19, 2009-05-14, 2009-09-10 och 2009-11-26."],
      },
    ]),
  ];
}

export function minutes2010(): DraftBlock[] {
  return [
    h1("Minnesanteckningar"),
    p("Kommunchefsgruppen i Älvregionen"),
    ...head(
      "2010-03-24",
      "08.30–11.45",
      "Älvsele stadshus, rum Storforsen",
      CHIEFS.filter((name) => !name.includes("Norrmark")),
    ),
    p(
      [
        "Övriga deltagande Helga Norrbin, Älvregionens kansli, sekreterare",
        "Disa Forsling, webbredaktör, Älvsele kommun, ärende 3",
        "Gunvor Astner, personalchef, Älvsele kommun, ärende 4–5",
      ].join("\n"),
    ),
    ...items([
      { title: "Mötets öppnande", background: ["Ordföranden öppnar mötet."] },
      {
        title: "Ekonomisk uppföljning",
        presenter: "Helga Norrbin",
        attachment: "Budget 2010",
        decision: ["Uppföljningen läggs till handlingarna."],
        background: [
          "Till och med februari har kansliet förbrukat 231 tkr av årets budget på 1 505 tkr. Resorna har blivit dyrare än beräknat eftersom två möten har hållits i Björkfors i stället för på telefon.",
        ],
      },
      {
        title: "E-tjänstgruppens namn",
        presenter: "Disa Forsling",
        attachment: "Skrivelse från Webbgruppen",
        decision: ["Webbgruppen byter namn till E-tjänstgruppen."],
        background: [
          "Gruppen arbetar numera mest med e-tjänster. Hampus Grönlund har tillkommit som medlem. I verksamhetsplanen för 2010 används redan det nya namnet.",
        ],
      },
      {
        title: "Gemensam chefsutbildning",
        presenter: "Gunvor Astner",
        attachment: "Inbjudan",
        decision: [
          "Personalgruppen får i uppdrag att genomföra utbildningen före sommaren 2010.",
          "Varje kommun betalar 7 500 kr för varje deltagare.",
        ],
        background: [
          "Förra årets kurs ställdes in när bara nio chefer hade anmält sig. Den här gången anmäls deltagarna av sin kommunchef.",
        ],
      },
      {
        title: "Plan mot hot och våld",
        presenter: "Gunvor Astner",
        decision: ["Ärendet tas upp på nytt torsdagen den 2010-04-28."],
        background: ["Mallen är ännu inte klar."],
      },
      { title: "Nästa möte", background: ["Nästa möte hålls 2010-05-20 i Granträsk."] },
    ]),
  ];
}

export function minutesOfCouncil(): DraftBlock[] {
  const section = (number: number, title: string, decision: string, background: string): DraftBlock[] => [
    h2(`§ ${number} ${title}`),
    bold("Beslut"),
    p(decision),
    bold("Ärendebeskrivning"),
    p(background),
  ];
  return [
    h1("Protokoll"),
    p("Regionrådet i Älvregionen"),
    p("Dag: 2010-12-08"),
    p("Tid: 13.00–15.30"),
    p("Plats: Lillstrands kommunhus"),
    p(
      [
        "Närvarande: Birgit Torsmark (S), Älvsele, ordförande",
        "Henning Åsell (C), Forsnäs",
        "Lovisa Grankvist (M), Lillstrand",
        "Helga Norrbin, sekreterare",
      ].join("\n"),
    ),
    ...section(
      41,
      "Verksamhetsberättelse 2010",
      "Verksamhetsberättelsen godkänns.",
      "Fem arbetsgrupper redovisar sina mål. Bibliotekens medieplan är antagen, men två kommuner saknar ännu inköpsmedel.",
    ),
    ...section(
      42,
      "Bidrag till projektet Spåret till kusten",
      "Regionrådet beviljar 300 000 kr till projektet för 2011.",
      "Projektets slutdatum flyttas till 2011-06-30. Tidigare beslut gällde till och med juni 2010.",
    ),
    ...section(
      43,
      "Gemensam jour för tjänsteman i beredskap",
      "Krisberedskapsgruppen får i uppdrag att lämna ett förslag till avtal senast 2011-03-31.",
      "Kostnaden beräknas till 1,2 mkr om året för sex kommuner. Frågan bereds av kommuncheferna innan den avgörs i varje kommun.",
    ),
    ...section(44, "Miljögruppen", "Miljögruppen läggs ned.", "Ingen har svarat på kansliets frågor sedan 2008."),
  ];
}

function head(day: string, time: string, place: string, deciding: readonly string[]): DraftBlock[] {
  return [p(`Dag ${day}`), p(`Tid ${time}`), p(`Plats ${place}`), p(`Beslutande ${deciding.join("\n")}`)];
}

function items(list: readonly Item[]): DraftBlock[] {
  return list.flatMap(({ title, presenter, attachment, decision = [], background = [] }, i) => [
    h2(`${i + 1}. ${title}`),
    ...(presenter === undefined ? [] : [p(`Föredragande: ${presenter}`)]),
    ...(attachment === undefined ? [] : [p(`Bilaga: ${attachment}`.trim())]),
    ...(decision.length === 0 ? [] : [bold("Beslut"), ...decision.map(p)]),
    ...(background.length === 0
      ? []
      : decision.length === 0
        ? background.map(p)
        : [bold("Ärendebeskrivning"), ...background.map(p)]),
  ]);
}
