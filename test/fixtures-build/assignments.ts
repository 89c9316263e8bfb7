/**
 * What the council (sv. *Regionrådet*) asked of the groups, and what the chief executives say became of it: one table a year.
 */
import type { DraftBlock, DraftCell } from "../../src/model/draft.ts";
import { bold, h1, li, p } from "../builders/document.ts";

type Thread = {
  readonly group: string;
  readonly better: readonly string[];
  readonly needs: readonly string[];
  readonly support: string;
  readonly input: string;
  readonly followUp: readonly string[];
};

const HEADS_2009 = [
  "Arbetsgrupp",
  "Svårigheter",
  "Gruppens behov",
  "Stöd från kommuncheferna",
  "Inspel från Regionrådet 2008-09-18",
  "Kommunchefsgruppens uppföljning 2009-11-26",
];

const THREADS_2009: readonly Thread[] = [
  {
    group: "1. Biblioteksgruppen",
    better: ["Kontakten med skolorna"],
    needs: ["Tid för läskampanjen", "Hjälp med upphandling av teknik"],
    support: "Skolcheferna bjuds in till ett möte i januari.",
    input: "Regionrådet vill att gruppen visar sin sms-tjänst.",
    followUp: ["Ylva Brännmark visade tjänsten för Regionrådet den 12 februari 2009.", "Uppdraget utfört"],
  },
  {
    group: "2. Webbgruppen",
    better: ["Otydlig gräns mot informatörerna"],
    needs: ["Tydligt uppdrag"],
    support: "Gruppen arbetar efter generella direktiv.",
    input: "Regionrådet uppdrar åt gruppen att föreslå en gemensam mall för protokoll.",
    followUp: ["Mallen används sedan april i fem av sex kommuner.", "Uppdrag utfört"],
  },
  {
    group: "3. Personalgruppen",
    better: ["För få deltar på mötena"],
    needs: ["Ersättare från varje kommun"],
    support: "Varje kommunchef utser en ersättare.",
    input: "Gruppen får i uppdrag att ordna en chefsutbildning.",
    followUp: ["Utbildningen är planerad och går att starta.", "Uppdraget utfört"],
  },
  {
    group: "4. Krisberedskapsgruppen",
    better: [],
    needs: ["Övningsledare"],
    support: "Länsstyrelsen tillfrågas om övningsledare.",
    input: "Gruppen ska redovisa hur kommunerna kan dela på reservkraft.",
    followUp: ["Inventeringen fortsätter under 2010.", "Uppdraget: Delvis utfört"],
  },
  {
    group: "5. Upphandlingsgruppen",
    better: ["Gruppen har vilat i två år"],
    needs: ["Omstart", "Sammankallande"],
    support: "Lillstrand åtar sig att hålla ihop gruppen.",
    input: "Regionrådet uppdrar åt kommuncheferna att starta om gruppen.",
    followUp: ["Gruppen är omstartad med Kerstin Bågfelt som sammankallande.", "Uppdrag utfört"],
  },
  {
    group: "6. Miljögruppen",
    better: ["Vet inte vilka som ingår"],
    needs: [],
    support: "",
    input: "Regionrådet önskar en lägesrapport.",
    followUp: ["Ingen rapport har kommit in. Läget är oklart."],
  },
  {
    group: "7. Kollektivtrafikgruppen",
    better: [],
    needs: [],
    support: "Samordnas numera av länstrafiken.",
    input: "Behövs gruppen?",
    followUp: ["Gruppen avskrivs."],
  },
];

export function assignments2009(): DraftBlock[] {
  return [
    h1("Uppföljning av uppdrag 2009"),
    p("Kommunchefsgruppen och kansliet, Älvregionen"),
    p("Tabellen visar vad Regionrådet bad grupperna om i september 2008 och hur det har gått."),
    li(`Kolumnen ”${HEADS_2009[4]}” innehåller uppdragen.`),
    li(`Kolumnen ”${HEADS_2009[5]}” innehåller svaren.`),
    p("En ny grupp har bildats under året: Folkhälsogruppen. Den har lämnat VB09 men inte VP10."),
    tableOf(HEADS_2009, THREADS_2009),
  ];
}

const HEADS_2010 = ["Arbetsgrupp", "Uppdrag från Regionrådet 2009-12-10", "Kommunchefsgruppens uppföljning 2010-11-25"];

const THREADS_2010: readonly Thread[] = [
  [
    "1. Biblioteksgruppen",
    "Medieplanen för barnböcker ska antas under året.",
    "Planen antogs i mars.",
    "Uppdraget utfört",
  ],
  [
    "2. E-tjänstgruppen",
    "Gruppen ska visa vad e-legitimation kostar.",
    "Kostnaden redovisades i maj 2010.",
    "Uppdraget utfört",
  ],
  [
    "3. Personalgruppen",
    "Gruppen uppdras att genomföra chefsutbildningen.",
    "22 chefer har gått utbildningen.",
    "Uppdraget utfört",
  ],
  ["4. Krisberedskapsgruppen", "Kartläggningen av reservkraft ska bli klar.", "Två kommuner återstår.", "Pågår"],
  [
    "5. Folkhälsogruppen",
    "Gruppen får i uppdrag att föreslå mål för skolmaten.",
    "Förslaget väntas i januari 2011.",
    "Ej klart",
  ],
].map(([group = "", input = "", ...followUp]) => ({ group, better: [], needs: [], support: "", input, followUp }));

export function assignments2010(): DraftBlock[] {
  return [
    h1("Uppföljning av uppdrag 2010"),
    p("Kommunchefsgruppen, Älvregionen"),
    {
      kind: "table",
      rows: [
        headRow(HEADS_2010),
        ...THREADS_2010.map(({ group, input, followUp }) => ({
          cells: [{ blocks: [p(group)] }, { blocks: [p(input)] }, { blocks: followUp.map(p) }],
        })),
      ],
    },
  ];
}

const headRow = (heads: readonly string[]): { header: true; cells: DraftCell[] } => ({
  header: true,
  cells: heads.map((head) => ({ blocks: [bold(head)], fill: "#d9d9d9" })),
});

function tableOf(heads: readonly string[], threads: readonly Thread[]): DraftBlock {
  const cells = ({ group, better, needs, support, input, followUp }: Thread): DraftCell[] => [
    { blocks: [p(group)] },
    { blocks: better.map(p) },
    { blocks: needs.map((need) => li(need)) },
    { blocks: [p(support)] },
    { blocks: [p(input)] },
    { blocks: followUp.map(p) },
  ];
  return { kind: "table", rows: [headRow(heads), ...threads.map((thread) => ({ cells: cells(thread) }))] };
}
