/**
 * The working groups' plans for 2009 and 2010. What comes back from one year to the next, what is reworded, and what is
 * dropped without a word is listed in ../fixtures.md.
 */

import type { Plan } from "./plan-form.ts";
import { contactLine, kommun, PEOPLE, type Person } from "./region.ts";

const contact = (who: Person): string => `Kontaktperson: ${contactLine(who)}`;
const members = (...people: readonly Person[]): string[] => [
  "Gruppens medlemmar:",
  ...people.map((who) => `${who.name}, ${kommun(who.municipality)}`),
];
const { ylva, hampus, disa, gunvor, ivar, sixten, elna, mattis, signe, rune, tuva, kerstin, odd, majken, love } =
  PEOPLE;

export const PLANS_2009: readonly Plan[] = [
  {
    group: "Biblioteksgruppen",
    year: 2009,
    people: [contact(ylva), ...members(sixten, tuva)],
    area: "Folkbibliotek, skolbibliotek och läsfrämjande arbete i de sex kommunerna.",
    purpose: [
      "Ge invånarna samma service vilket bibliotek de än besöker",
      "Dela på kostnaden för teknik och fortbildning",
    ],
    lead: "Vid årets slut ska gruppen ha nått följande:",
    goals: [
      "Låntagarna ska kunna förnya sina lån med sms",
      "Ta fram en gemensam medieplan för barnböcker",
      "Genomföra en läskampanj för minst 40 förskolegrupper",
    ],
    dueHead: "Genomfört",
    activities: ["Beställa sms-tjänsten", "", "Skriva förslag till medieplan", "", "Hålla läskampanj på förskolorna"],
    due: ["2009-03-31", "", "Oktober 2009", "", "Hösten 2009"],
    responsible: ["Ylva Brännmark", "", "Sixten Holmer/Tuva Myrén", "", "Hela gruppen"],
  },
  {
    group: "Webbgruppen",
    year: 2009,
    people: [contact(disa), ...members(elna, love)],
    area: "Kommunernas och regionens webbplatser.",
    purpose: ["Göra det lättare att hitta till rätt handläggare", "Lära av varandra i stället för att köpa konsulter"],
    goals: [
      "Införa en gemensam mall för protokoll på webbplatserna",
      "Öka andelen blanketter som kan fyllas i på webben från 10 % till minst 25 %",
      "Utbilda redaktörerna i klarspråk",
    ],
    dueHead: "Genomfört",
    activities: ["Ta fram mall", "", "Lägga ut blanketter", "", "Kursdag i klarspråk"],
    due: ["Mars 2009", "", "Löpande under året", "", "2009-10-14"],
    responsible: ["Disa Forsling", "", "Alla redaktörer", "", "Elna Tallroth"],
    other: "Gruppen träffas en gång i månaden, varannan gång på telefon.",
  },
  {
    group: "Personalgruppen",
    year: 2009,
    people: [contact(gunvor), ...members(mattis, majken)],
    area: "Kompetensförsörjning, löner och arbetsmiljö.",
    purpose: ["Göra kommunerna till arbetsgivare som unga söker sig till"],
    goals: [
      "Ordna en gemensam chefsutbildning för 24 nya chefer",
      "Kartlägga pensionsavgångarna fram till 2015",
      "Samordna upphandlingen av företagshälsovård",
    ],
    dueHead: "Genomfört",
    activities: [
      "Planera chefsutbildningen",
      "",
      "Samla in uppgifter om pensionsavgångar",
      "",
      "Skriva underlag till upphandlingen",
    ],
    due: ["2009-05-29", "", "Senast 30 september 2009", "", "4 kvartalet 2009"],
    responsible: ["Gunvor Astner", "", "Mattis Öhrlund", "", "Majken Fridell/Kerstin Bågfelt"],
  },
  {
    group: "Krisberedskapsgruppen",
    year: 2009,
    people: [contact(ivar), ...members(rune, odd)],
    area: "Beredskap för översvämning, elavbrott och andra svåra händelser.",
    purpose: ["Kommunerna ska kunna hjälpa varandra när det behövs"],
    goals: [
      "Öva krisledningsnämnderna i alla sex kommunerna",
      "Kartlägga reservkraften i vattenverk och äldreboenden",
      "Teckna avtal om ömsesidig hjälp vid översvämning",
    ],
    dueHead: "Genomfört",
    activities: ["Övning Vårflod", "", "Inventera reservkraft", "", "Utarbeta avtal"],
    due: ["2009-04-22", "", "Juni – augusti 2009", "", "2009-12-31"],
    responsible: ["Rune Älgmark", "", "Odd Sundelius", "", "Ivar Stenfelt"],
  },
];

export const PLANS_2010: readonly Plan[] = [
  {
    group: "Biblioteksgruppen",
    year: 2010,
    people: [contact(ylva), ...members(sixten, tuva)],
    area: "Folkbibliotek, skolbibliotek och läsfrämjande arbete i de sex kommunerna.",
    purpose: ["Ge invånarna samma service vilket bibliotek de än besöker"],
    goals: ["Ta fram en gemensam medieplan för barnböcker", "Öppna en gemensam katalog på webben"],
    dueHead: "Klart senast",
    activities: ["Anta medieplanen", "", "Välja system för katalogen", "", "Föra över posterna"],
    due: ["2010-02-26", "", "Maj 2010", "", "Vecka 44, 2010"],
    responsible: ["Ylva Brännmark", "", "Sixten Holmer", "", "Hela gruppen"],
  },
  {
    group: "E-tjänstgruppen",
    year: 2010,
    people: ["Gruppen hette tidigare Webbgruppen.", contact(disa), ...members(elna, love, hampus)],
    area: "E-tjänster och webbplatser.",
    purpose: ["Invånarna ska kunna sköta sina ärenden hemifrån"],
    goals: [
      "Hälften av blanketterna ska kunna fyllas i på webben",
      "Utbilda redaktörerna i klarspråk",
      "Införa inloggning med e-legitimation",
    ],
    dueHead: "Klart senast",
    activities: ["Prioritera blanketter", "Beställa inloggning", "Kursdag i klarspråk", "Utvärdera"],
    due: ["Februari 2010", "Våren 2010", "2010-04-14"],
    responsible: ["Disa Forsling", "Hampus Grönlund", "Elna Tallroth", "Love Ekendahl"],
  },
  {
    group: "Personalgruppen",
    year: 2010,
    people: ["Kontaktperson: Namn, kommun, titel, telefon, e-post", ...members(gunvor, mattis, majken)],
    area: "Kompetensförsörjning, löner och arbetsmiljö.",
    purpose: ["Göra kommunerna till arbetsgivare som unga söker sig till"],
    goals: ["Ordna en gemensam chefsutbildning för 24 nya chefer", "Alla kommuner ska ha en plan mot hot och våld"],
    dueHead: "Klart senast",
    activities: ["Bjuda in till chefsutbildningen", "", "Skriva mall till planen"],
    due: ["Mitten av mars 2010", "", "oklar tidsplan"],
    responsible: ["Majken Fridell", "", "Mattis Öhrlund"],
  },
  {
    group: "Upphandlingsgruppen",
    year: 2010,
    people: [contact(kerstin), ...members(gunvor, hampus)],
    area: "Gemensamma ramavtal.",
    purpose: ["Bättre villkor och lägre priser", "Mindre dubbelarbete"],
    goals: ["Teckna ramavtal för livsmedel", "Anta en gemensam policy för inköp"],
    dueHead: "Klart senast",
    activities: ["Annonsera livsmedelsupphandlingen", "", "Remiss av policyn"],
    due: ["2010-03-15", "", "Tredje kvartalet 2010"],
    responsible: ["Kerstin Bågfelt", "", "Kerstin Bågfelt, Hampus Grönlund"],
  },
  {
    group: "Folkhälsogruppen",
    year: 2010,
    people: [contact(signe), ...members(odd, elna)],
    area: "Hälsa på lika villkor.",
    purpose: ["Stödja kommunernas folkhälsoråd"],
    goals: ["Minst 60 % av grundskolorna ska ha daglig rörelse på schemat", "Hålla tre träffar med folkhälsoråden"],
    dueHead: "Klart senast",
    activities: ["Enkät till rektorerna", "", "Träff om skolmat", "", "Träff om ungas sömn"],
    due: ["Jan-mars 2010", "", "2010-05-20", "", "Under hösten 2010"],
    responsible: ["Signe Wallerbo", "", "Elna Tallroth", "", "Odd Sundelius"],
  },
];

/** Handed in late, and only as text. */
export const PLAN_2010_LATE: Plan = {
  group: "Krisberedskapsgruppen",
  year: 2010,
  people: [contact(ivar), ...members(rune, odd)],
  area: "Beredskap för översvämning, elavbrott och andra svåra händelser.",
  purpose: ["Kommunerna ska kunna hjälpa varandra när det behövs"],
  goals: ["Kartlägga reservkraften i vattenverk och äldreboenden", "Ordna en gemensam jour för tjänsteman i beredskap"],
  dueHead: "Klart senast",
  activities: ["Besöka vattenverken", "", "Räkna på kostnaden för jouren", "", "Skriva avtal"],
  due: ["April 2010", "", "2010-06-18", "", "2010-11-30"],
  responsible: ["Odd Sundelius", "", "Ivar Stenfelt", "", "Ivar Stenfelt/Rune Älgmark"],
};
