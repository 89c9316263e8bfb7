/**
 * The slides with which the groups told of 2009, as a page with their transcript: each slide's text on one line.
 */
import { escapeHtml } from "./html.ts";

/** Title and text; a slide without a text has its title only. */
const SLIDES: readonly (readonly [string, string?])[] = [
  ["Verksamhetsuppföljning 2009", "Älvregionen Regionrådet 10 december 2009"],
  [
    "Kansliets mål 2009",
    "Mål 2009 Ta fram en gemensam kalender för alla möten Måluppfyllelse: Helt Starta en regional webbplats Måluppfyllelse: Inte uppfyllt. Pengarna räckte inte.",
  ],
  [
    "Arbetsgrupperna i siffror",
    "Totalt 8 arbetsgrupper har följts upp 5 grupper är aktiva 4 grupper har lämnat både VB09 och VP10 2 grupper är nystartade eller omstartade Folkhälsogruppen Upphandlingsgruppen 1 grupp har okänd aktivitet Miljögruppen 1 grupp avskrivs Kollektivtrafikgruppen",
  ],
  [
    "Arbetsgruppernas redovisning",
    "Biblioteksgruppen Mål & resultat 2009 Låntagarna ska kunna förnya sina lån med sms Måluppfyllelse: Helt. Tjänsten öppnade i mars. Ta fram en gemensam medieplan för barnböcker Måluppfyllelse: Delvis. Planen är skriven men ännu inte antagen. Genomföra en läskampanj för minst 40 förskolegrupper Måluppfyllelse: Helt. Kampanjen nådde 31 förskolegrupper.",
  ],
  [
    "Arbetsgruppernas redovisning",
    "Webbgruppen Mål & resultat 2009 Införa en gemensam mall för protokoll på webbplatserna Måluppfyllelse: Helt. Öka andelen blanketter som kan fyllas i på webben från 10 % till minst 25 % Måluppfyllelse: Delvis. Vi nådde 18 %. Utbilda redaktörerna i klarspråk Målluppfyllelse: Ej uppnått. Kursen flyttas till 2010.",
  ],
  [
    "Arbetsgruppernas redovisning",
    "Personalgruppen Mål & resultat 2009 Ordna en gemensam chefsutbildning för 24 nya chefer Måluppfyllelse: Inte uppfyllt. Anmälningarna blev för få, nytt försök görs senast 1/ Kursledaren är redan bokad. Kartlägga pensionsavgångarna fram till 2015 Måluppfyllelse: Helt. Samordna upphandlingen av företagshälsovård Måluppfyllelse: Som det ska.",
  ],
  [
    "Arbetsgruppernas redovisning",
    "Krisberedskapsgruppen Mål 2009 Öva krisledningsnämnderna i alla sex kommunerna Kartlägga reservkraften i vattenverk och äldreboenden Teckna avtal om ömsesidig hjälp vid översvämning Måluppfyllelse 2009 Målen ovan är helt uppfyllda utom kartläggningen av reservkraften där målet är delvis uppfyllt.",
  ],
  [
    "Nystartade grupper",
    "Folkhälsogruppen Gruppen startade i augusti 2009 Uppnådda mål Bilda ett nätverk för kommunernas folkhälsoråd Hålla en temadag om ungas sömn Ännu inte nådda mål Anta en gemensam plan för skolmaten",
  ],
  [
    "Nystartade grupper",
    "Upphandlingsgruppen Gruppen startades om hösten 2009 Mål & resultat 2009 Hålla två möten med alla kommuner \uf0e0 Klart Skriva förslag till policy för inköp \uf0e0 Pågår Teckna ramavtal för livsmedel \uf0e0 Ej klart",
  ],
  [
    "Utfall 2009 (tkr)",
    "Budget 2009 Utfall 2009 Dif Personal 840 812,5 27,5 Lokaler 95 95 0 Resor 60 71,5 -11,5 Projekt 400 365 35 Summa 1 395 1 344 51",
  ],
  ["Tack för uppmärksamheten"],
];

const RELATED = ["Så planerar du ett årshjul", "Samverkan i glesbygd", "Budget från grunden"];

export function slidePage(): string {
  const slides = SLIDES.map(([title, text], i) => {
    const number = `<a href="/bild/${i + 1}.jpg" title="${escapeHtml(title)}"><strong>${i + 1}</strong></a>&nbsp;`;
    const content =
      text === undefined ? escapeHtml(title) : `<strong>${escapeHtml(title)}</strong><br>\n${escapeHtml(text)}`;
    return `<div class="bildtext" id="bild_${i + 1}"><p>${number}${content.replaceAll("\uf0e0", "&#61664;")}</p></div>`;
  });
  const related = RELATED.map((title) => `<p><a href="/visa/">${title}</a></p>`).join("\n");
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Verksamhetsuppföljning 2009 – ladda ner bilderna</title>
<meta name="description" content="1 Verksamhetsuppföljning 2009 2 Kansliets mål 2009">
<style>.dold { display: none }</style>
<script>var antal = ${SLIDES.length}; document.title = "Verksamhetsuppföljning 2009";</script>
</head>
<body>
<div id="header"><a href="/">Bildarkivet</a> <a href="/in/">Logga in</a> <button>Sök</button></div>
<div class="modal dold"><h3>Ladda ner</h3><p>Tipsa gärna en kollega om bilderna innan du laddar ner dem.</p></div>
<h1>Verksamhetsuppföljning 2009</h1>
<div id="liknande_uppe"><h3>Liknande presentationer</h3>
${related}
</div>
<div id="avskrift">
<h2>En presentation om ämnet: &quot;Verksamhetsuppföljning 2009&quot;&mdash; Presentationens avskrift:</h2>
${slides.join("\n")}
</div>
<div id="liknande_nere"><h3>Liknande presentationer</h3>
${related}
</div>
<div id="footer"><p>&copy;&nbsp;Bildarkivet <br>Om oss</p></div>
<div id="ads">Annonser</div>
</body>
</html>
`;
}
