/**
 * Sweden's 290 municipalities (sv. *kommuner*) and the telephone areas (sv. *riktnummerområden*) they lie in.
 * Telephone areas do not follow municipal borders: a list holds every area that reaches into the municipality as far as
 * known, and is empty where that is not certain. Made-up municipalities are none of its business: see `people.ts` for shapes.
 */
import { foldSpace } from "./fold.ts";
import { remembered } from "./remembered.ts";

/** By county; each entry is a name and, after it, its area codes. */
const COUNTIES: Readonly<Record<string, string>> = {
  Stockholm: `Botkyrka 08, Danderyd 08, Ekerö 08, Haninge 08, Huddinge 08, Järfälla 08, Lidingö 08, Nacka 08,
    Norrtälje 0176 0175 0174, Nykvarn 08, Nynäshamn 08, Salem 08, Sigtuna 08, Sollentuna 08, Solna 08, Stockholm 08,
    Sundbyberg 08, Södertälje 08, Tyresö 08, Täby 08, Upplands Väsby 08, Upplands-Bro 08 0171, Vallentuna 08, Vaxholm 08,
    Värmdö 08, Österåker 08`,
  Uppsala: `Enköping 0171, Heby 0224 0292, Håbo 0171 08, Knivsta 018, Tierp 0293 0294 0295, Uppsala 018 0174,
    Älvkarleby 026, Östhammar 0173 0174 0294 0295`,
  Södermanland: `Eskilstuna 016, Flen 0157, Gnesta 0158, Katrineholm 0150, Nyköping 0155, Oxelösund 0155,
    Strängnäs 0152 0159, Trosa 0156, Vingåker 0151`,
  Östergötland: `Boxholm 0142, Finspång 0122, Kinda 0494, Linköping 013, Mjölby 0142, Motala 0141, Norrköping 011 0125,
    Söderköping 0121, Vadstena 0143, Valdemarsvik 0123, Ydre 0381 0140, Åtvidaberg 0120, Ödeshög 0144`,
  Jönköping: `Aneby 0380 0140, Eksjö 0381, Gislaved 0371 0370, Gnosjö 0370, Habo 036, Jönköping 036 0390, Mullsjö 0392,
    Nässjö 0380, Sävsjö 0382, Tranås 0140, Vaggeryd 0393, Vetlanda 0383, Värnamo 0370 0472`,
  Kronoberg: `Alvesta 0472, Lessebo 0478, Ljungby 0372, Markaryd 0433, Tingsryd 0477 0459, Uppvidinge 0474, Växjö 0470,
    Älmhult 0476`,
  Kalmar: `Borgholm 0485, Emmaboda 0471, Hultsfred 0495, Högsby 0491, Kalmar 0480, Mönsterås 0499, Mörbylånga 0485,
    Nybro 0481, Oskarshamn 0491, Torsås 0486, Vimmerby 0492, Västervik 0490 0493`,
  Gotland: "Gotland 0498",
  Blekinge: "Karlshamn 0454, Karlskrona 0455, Olofström 0454, Ronneby 0457, Sölvesborg 0456",
  Skåne: `Bjuv 042, Bromölla 0456, Burlöv 040 046, Båstad 0431, Eslöv 0413, Helsingborg 042, Hässleholm 0451, Höganäs 042,
    Hörby 0415, Höör 0413, Klippan 0435, Kristianstad 044, Kävlinge 046, Landskrona 0418, Lomma 040 046, Lund 046, Malmö 040,
    Osby 0479, Perstorp 0435, Simrishamn 0414, Sjöbo 0416, Skurup 0411, Staffanstorp 046 040, Svalöv 0418, Svedala 040,
    Tomelilla 0417, Trelleborg 0410, Vellinge 040 0410, Ystad 0411, Åstorp 042 0435, Ängelholm 0431, Örkelljunga 0435, Östra Göinge 044`,
  Halland: "Falkenberg 0346, Halmstad 035, Hylte 0345, Kungsbacka 0300 031 0340, Laholm 0430, Varberg 0340",
  "Västra Götaland": `Ale 0303 031 0520, Alingsås 0322, Bengtsfors 0531, Bollebygd 033, Borås 033, Dals-Ed 0534, Essunga 0512,
    Falköping 0515, Färgelanda 0528, Grästorp 0514, Gullspång 0551 0506, Göteborg 031, Götene 0511 0510, Herrljunga 0513, Hjo 0503,
    Härryda 031 0301, Karlsborg 0505, Kungälv 0303 031, Lerum 0302, Lidköping 0510, Lilla Edet 0520, Lysekil 0523,
    Mariestad 0501, Mark 0320, Mellerud 0530, Munkedal 0524, Mölndal 031, Orust 0304, Partille 031, Skara 0511, Skövde 0500,
    Sotenäs 0523, Stenungsund 0303, Strömstad 0526, Svenljunga 0325, Tanum 0525, Tibro 0504, Tidaholm 0502, Tjörn 0304,
    Tranemo 0325, Trollhättan 0520, Töreboda 0506, Uddevalla 0522, Ulricehamn 0321, Vara 0512, Vårgårda 0322,
    Vänersborg 0521, Åmål 0532, Öckerö 031`,
  Värmland: `Arvika 0570, Eda 0571, Filipstad 0590, Forshaga 054 0552, Grums 0555, Hagfors 0563, Hammarö 054,
    Karlstad 054 0553, Kil 0554, Kristinehamn 0550, Munkfors 0563, Storfors 0550, Sunne 0565, Säffle 0533, Torsby 0560 0564,
    Årjäng 0573`,
  Örebro: `Askersund 0583, Degerfors 0586, Hallsberg 0582, Hällefors 0591, Karlskoga 0586, Kumla 019, Laxå 0584,
    Lekeberg 0585, Lindesberg 0581, Ljusnarsberg 0580, Nora 0587, Örebro 019`,
  Västmanland: `Arboga 0589, Fagersta 0223, Hallstahammar 0220, Kungsör 0227, Köping 0221, Norberg 0223, Sala 0224,
    Skinnskatteberg 0222, Surahammar 0220, Västerås 021`,
  Dalarna: `Avesta 0226, Borlänge 0243, Falun 023 0246, Gagnef 0241, Hedemora 0225, Leksand 0247, Ludvika 0240,
    Malung-Sälen 0280, Mora 0250, Orsa 0250, Rättvik 0248 0258, Smedjebacken 0240, Säter 0225, Vansbro 0281,
    Älvdalen 0251 0253`,
  Gävleborg: `Bollnäs 0278, Gävle 026 0291 0297, Hofors 0290, Hudiksvall 0650 0653, Ljusdal 0651 0657, Nordanstig 0652,
    Ockelbo 0297, Ovanåker 0271, Sandviken 026 0290 0291, Söderhamn 0270`,
  Västernorrland: `Härnösand 0611, Kramfors 0612 0613, Sollefteå 0620 0621 0622 0623, Sundsvall 060 0691 0692, Timrå 060,
    Ånge 0690 0691, Örnsköldsvik 0660 0661 0662 0663`,
  Jämtland: `Berg 0687 0643, Bräcke 0693, Härjedalen 0680 0682 0684, Krokom 0640 0645, Ragunda 0696 0695,
    Strömsund 0670 0671 0672 0644, Åre 0647, Östersund 063 0642`,
  Västerbotten: `Bjurholm 0932, Dorotea 0942, Lycksele 0950, Malå 0953, Nordmaling 0930, Norsjö 0918 0915, Robertsfors 0934,
    Skellefteå 0910 0912 0913 0914 0915 0916, Sorsele 0952, Storuman 0951 0954, Umeå 090 0930, Vilhelmina 0940, Vindeln 0933,
    Vännäs 0935, Åsele 0941 0943`,
  Norrbotten: `Arjeplog 0961, Arvidsjaur 0960, Boden 0921 0928, Gällivare 0970 0975, Haparanda 0922, Jokkmokk 0971 0973 0976,
    Kalix 0923, Kiruna 0980 0981, Luleå 0920 0924, Pajala 0978, Piteå 0911, Älvsbyn 0929, Överkalix 0926,
    Övertorneå 0927 0977`,
};

/** A municipality; `areaCodes` with their leading zero, empty where not known with certainty. */
export type Municipality = {
  readonly name: string;
  readonly county?: string;
  readonly areaCodes: readonly string[];
  /** Domains of its e-mail addresses, lower case; declared by a user, never ours. */
  readonly emailDomains?: readonly string[];
};

/** All of them, by county. */
export const MUNICIPALITIES: readonly Municipality[] = Object.entries(COUNTIES).flatMap(([county, list]) =>
  list.split(",").map((entry): Municipality => {
    const words = entry.trim().split(/\s+/u);
    const isCode = (word: string): boolean => /^\d+$/u.test(word);
    return { name: words.filter((word) => !isCode(word)).join(" "), county, areaCodes: words.filter(isCode) };
  }),
);

/** Municipalities by what is looked up of them. */
export type Places = {
  readonly byName: ReadonlyMap<string, Municipality>;
  readonly areaCodes: ReadonlySet<string>;
  readonly byDomain: ReadonlyMap<string, Municipality>;
};

/** "Nordmalings", "Umeå", "Vännäs": what stands before "kommun". */
function genitives(name: string): readonly string[] {
  return /[sxz]$/u.test(name) ? [name] : [name, `${name}s`];
}

const OURS: Places = tables(MUNICIPALITIES);

function tables(places: readonly Municipality[]): Places {
  return {
    byName: new Map(places.flatMap((place) => genitives(place.name).map((form) => [form, place] as const))),
    areaCodes: new Set(places.flatMap((place) => place.areaCodes)),
    byDomain: new Map(places.flatMap((place) => (place.emailDomains ?? []).map((domain) => [domain, place] as const))),
  };
}

/** Ours and those that a user declares; one that is declared again is what the user says. */
export function placesOf(own: readonly Municipality[]): Places {
  if (own.length === 0) return OURS;
  const names = new Set(own.map(({ name }) => name));
  return tables([...MUNICIPALITIES.filter(({ name }) => !names.has(name)), ...own]);
}

/** The municipality that the words name, alone or before "kommun", in any case form; undefined for all other words. */
export function municipalityOf(words: string, places: Places = OURS): Municipality | undefined {
  return places.byName.get(nameOf(words));
}

const nameOf = remembered((words) => foldSpace(words).replace(/[- ]+(?:kommun|stad)(?:en)?s?$/iu, ""));

/** The area code of a Swedish fixed-line number in E.164 ("+4693514113" is "0935"); undefined for mobile and unlisted ones. */
export function areaCodeOf(phone: string, places: Places = OURS): string | undefined {
  if (!phone.startsWith("+46")) return undefined;
  const national = `0${phone.slice(3)}`;
  return [4, 3, 2].map((length) => national.slice(0, length)).find((code) => places.areaCodes.has(code));
}

/** The municipality whose declared domain an e-mail address lies in, or under. */
export function municipalityOfAddress(email: string, places: Places): Municipality | undefined {
  let domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  while (domain.includes(".")) {
    const place = places.byDomain.get(domain);
    if (place !== undefined) return place;
    domain = domain.slice(domain.indexOf(".") + 1);
  }
  return undefined;
}
