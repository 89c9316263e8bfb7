/**
 * How the English sentence of each finding looks, and how it is said in Swedish. A new sentence of a check gets its line here.
 */
import { status } from "../../fields/status.ts";
import { STATUSES } from "../../fields/status-verdict.ts";
import type { FindingCode } from "../../model/finding.ts";
import { dateIn } from "./dates.ts";
import { numberIn } from "./numbers.ts";
import { reasonIn } from "./reasons.ts";
import { CHOICE_NAMES, propertyNameOf, TYPE_NAMES } from "./values.ts";

/** Groups of a pattern → a sentence. */
type Say = (...groups: readonly string[]) => string;
export type Sayings = readonly (readonly [pattern: RegExp, say: Say])[];

const amount = (digits = ""): string => numberIn("sv", digits);
const date = (edtf = ""): string => dateIn("sv", edtf);
const quoted = (text: string): string => text.replace(/"([^"]*)"/gu, "”$1”");

/** A verdict or state by its Swedish name. */
export function verdict(code = ""): string {
  const known = STATUSES.find((one) => one === code);
  return known === undefined ? (CHOICE_NAMES.sv[code] ?? code) : status.format(known);
}

const LOST: Readonly<Record<string, string>> = {
  "A part of a date": "En del av ett datum",
  "A year": "Ett årtal",
  "A year or a number": "Ett årtal eller ett tal",
  "The number of a sum": "Talet i en summa",
};

const LATER_MEETING: Sayings[number] = [
  /^The minutes of (\S+) tell of a meeting on (.*), which is later\.$/su,
  (today, later) => `Protokollet från ${date(today)} berättar om ett möte ${date(later)}, som är senare.`,
];

/** How each code's sentence looks, and how it is said in Swedish. */
export const SAYINGS: Readonly<Record<FindingCode, Sayings>> = {
  unknown_status_wording: [
    [
      /^The status "(.*)" is on no list/su,
      (words) =>
        `Omdömet ”${words}” finns inte på någon lista och inte i någon teckenförklaring. Det behålls som oklart.`,
    ],
  ],
  unread_symbol: [
    [
      /^The status "(.*)" is a symbol/su,
      (words) =>
        `Omdömet ”${words}” är ett tecken eller en färg som dokumentet inte förklarar. Det behålls som oklart.`,
    ],
    [
      /^The status of this goal is the colour (\S+) \((.*)\),/su,
      (colour) => `Målets omdöme är en färg (${colour}) som dokumentet inte förklarar. Det behålls som oklart.`,
    ],
    [
      /^The symbol (.+) belongs to a font/su,
      (code) => `Tecknet ${code} hör till ett typsnitt som filen inte har med sig. Hur det såg ut går inte att veta.`,
    ],
  ],
  status_contradicts_comment: [
    [
      /^The status "(.*)" stands beside the comment "(.*)"\.$/su,
      (words, comment) => `Omdömet ”${words}” står bredvid kommentaren ”${comment}”.`,
    ],
  ],
  goal_without_status: [
    [
      /^The goal "(.*)" of (.+) was planned for (\d{4}); another goal of the group was/su,
      (goal, group, year) =>
        `Målet ”${goal}” i ${group} planerades för ${year}. Ett annat av gruppens mål följdes upp, men inte detta.`,
    ],
    [
      /^The goal "(.*)" of (.+) was planned for (\d{4}); (\d+) other goals/su,
      (goal, group, year, others) =>
        `Målet ”${goal}” i ${group} planerades för ${year}. ${others} andra av gruppens mål följdes upp, men inte detta.`,
    ],
    [
      /^The row of the goal "(.*)" has no status/su,
      (goal) => `Raden med målet ”${goal}” har inget omdöme i sin kolumn.`,
    ],
    [
      /^None of the (\d+) goals of this report/su,
      (goals) => `Inget av redovisningens ${goals} mål har något omdöme, fast dokumentets andra redovisningar har det.`,
    ],
    [/^The goal "(.*)" has no status/su, (goal) => `Målet ”${goal}” har inget omdöme, fast målen bredvid har det.`],
  ],
  duplicate_goal: [
    [
      /^Two goals of this report say nearly the same: "(.*)" and "(.*)"\.$/su,
      (one, other) => `Två mål i redovisningen säger nästan samma sak: ”${one}” och ”${other}”.`,
    ],
  ],
  target_not_met: [
    [
      /^The goal's measure is (.+), its comment reports (.+), and its status/su,
      (measure, found) => `Målet är ${measure}, kommentaren redovisar ${found}, och omdömet säger att målet är nått.`,
    ],
    [
      /^The goal's measure is (.+), (.+) came out, and its status/su,
      (measure, found) => `Målet är ${measure}, det blev ${found}, och omdömet säger att målet är nått.`,
    ],
  ],
  unaligned_columns: [
    [
      /^(\d+) activities stand beside (\d+) entries of the column "(.+)"/su,
      (activities, entries, column) =>
        `${activities} aktiviteter står bredvid ${entries} uppgifter i kolumnen ”${propertyNameOf(column ?? "")}”. Vilken som hör till vilken går inte att säga.`,
    ],
    [
      /^(\d+) goals stand beside (\d+) verdicts/su,
      (goals, verdicts) =>
        `${goals} mål står bredvid ${verdicts} omdömen. Vilket som hör till vilket går inte att säga.`,
    ],
    [
      /^Which columns the numbers of "(.*)" stand in/su,
      (words) => `I vilka kolumner talen i ”${words}” står går inte att säga av orden. De är utelämnade.`,
    ],
    [/^which columns the cells of this row/su, () => "Vilka kolumner radens celler hör till går inte att säga."],
  ],
  placeholder: [
    [/^"(.*)" is the template's own line/su, (words) => `”${words}” är mallens egen rad. Ingen har fyllt i den.`],
  ],
  truncated_value: [
    [
      /^(.+) seems to be lost at "(.*)"; look/su,
      (what, around) =>
        `${LOST[what ?? ""] ?? "Något"} ser ut att ha fallit bort vid ”${around}”. Se efter i originalet.`,
    ],
  ],
  unclaimed_text: [
    [
      /^Nothing was taken out of the words "(.*)", though/su,
      (words) => `Orden ”${words}” gav ingen uppgift, fast de står där uppgifter brukar stå.`,
    ],
    [
      /^"(.*)" stands among people/su,
      (words) => `”${words}” står bland personer men hör inte till någon person som är känd.`,
    ],
  ],
  unread_value: [
    [
      /^"(.*)" stands in a column of amounts/su,
      (words) => `”${words}” står i en kolumn med belopp men går inte att läsa som ett.`,
    ],
    [
      /^"(.*)" in the column of dates/su,
      (words) => `”${words}” står i en kolumn med datum men går inte att läsa som ett.`,
    ],
    [/^The amount "(.*)" cannot be read/su, (words) => `Beloppet ”${words}” går inte att läsa som en bestämd summa.`],
    [
      /^"(.*)" cannot be read as what its column/su,
      (words) => `”${words}” går inte att läsa som det kolumnen ska innehålla.`,
    ],
  ],
  sum_mismatch: [
    [
      /^The table gives (\S+) for (.+); its parts make (\S+?)(, which rounding may explain)?\.$/su,
      (found, name, expected, rounding) =>
        `Tabellen säger ${amount(found)} för ${name === "a sum" ? "en summa" : quoted(name ?? "")}. Delarna blir ${amount(expected)}${rounding ? ", vilket kan bero på avrundning" : ""}.`,
    ],
    [
      /^The parts of "(.*)" add up to (\S+), not to (\S+)\.$/su,
      (words, sum, whole) => `Delarna i ”${words}” blir ${amount(sum)}, inte ${amount(whole)}.`,
    ],
    [
      /^(\S+) % of (\S+) makes (\S+), not (\S+?)(; percentage points are meant, it seems)?\.$/su,
      (by, from, expected, to, points) =>
        `${by} % av ${amount(from)} blir ${amount(expected)}, inte ${amount(to)}${points ? ". Det verkar vara procentenheter som menas" : ""}.`,
    ],
  ],
  count_mismatch: [
    [
      /^The sentence says (\d+) groups and names (\d+)/su,
      (said, named) => `Meningen säger ${said} grupper men räknar upp ${named}.`,
    ],
    [
      /^(\d+) groups in all; (.+) make (\d+)(, unless some are counted twice)?\.$/su,
      (whole, parts, sum, twice) =>
        `${whole} grupper sammanlagt, men ${(parts ?? "").replace(/[a-z_]+/gu, (state) => GROUP_STATES[state] ?? state)} blir ${sum}${twice ? ", om ingen är räknad två gånger" : ""}.`,
    ],
    [
      /^(\d+) are said to be made of (.+), which make (\d+)/su,
      (total, parts, sum) => `${total} sägs bestå av ${parts}, men det blir ${sum}.`,
    ],
    [
      /^"(.*)" is followed by (\d+) names: (.*)\.$/su,
      (head, count, names) => `Efter ”${head}” följer ${count} namn: ${names}.`,
    ],
  ],
  set_mismatch: [
    [
      /^The document says that (\S+) of (.+) is (\S+); among the documents here there is (one|none)/su,
      (report, group, state, here) =>
        `Dokumentet säger att ${report} från ${group} ${state === "missing" ? "saknas" : "har kommit in"}. Bland dokumenten här finns ${here === "one" ? "ett" : "inget"} med gruppens mål.`,
    ],
    [
      /^Of (\d+) municipalities that the region's documents name, (\d+) decide at this meeting; nobody is there for (.+)\.$/su,
      (all, here, names) =>
        `Av ${all} kommuner som regionens dokument nämner är ${here} med och beslutar på mötet. Ingen är där för ${names}.`,
    ],
    [
      /^(\d+) groups report on (\d{4}); plans for (\d{4}) are here of (\d+) of them, not of (.+?)\.(?: Only a plan, and no report, is here of (.+)\.)?$/su,
      (told, year, next, planned, silent, fresh) =>
        `${told} grupper redovisar ${year}. Planer för ${next} finns från ${planned} av dem, inte från ${silent}.${fresh ? ` Bara en plan, ingen redovisning, finns från ${fresh}.` : ""}`,
    ],
  ],
  unit_unstated: [
    [
      /^The table states no unit/su,
      () => "Tabellen säger inte vilken enhet den har (kronor, tusental kronor …). Beloppen står som de är tryckta.",
    ],
  ],
  date_impossible: [[/^There is no day "(.*)"\.$/su, (words) => `Det finns ingen dag ”${words}”.`], LATER_MEETING],
  date_order: [
    [/^The time "(.*)" ends before it begins\.$/su, (words) => `Tiden ”${words}” slutar innan den börjar.`],
    LATER_MEETING,
  ],
  date_mismatch: [
    [
      /^The heading of the column dates the assignments (\S+), the text (\S+)\.$/su,
      (head, told) => `Kolumnens rubrik daterar uppdragen ${date(head)}, texten ${date(told)}.`,
    ],
    [
      /^The time frame (ends|begins) on (\S+), its (?:last|first) stage (?:ends|begins) on (\S+)\.$/su,
      (what, whole, stage) =>
        what === "ends"
          ? `Tidsramen slutar ${date(whole)}, den sista etappen ${date(stage)}.`
          : `Tidsramen börjar ${date(whole)}, den första etappen ${date(stage)}.`,
    ],
    [
      /^(.+) is called new in (\d{4}), and by its own words has been there since (\S+) or so\.$/su,
      (name, year, elder) => `${name} kallas ny ${year} men finns enligt egna ord sedan ungefär ${elder}.`,
    ],
  ],
  two_values: [
    [
      /^The (\w+) of one (\w+) is read as "(.*)" and as "(.*)"; the first/su,
      (property, _type, one, two) =>
        `Uppgiften ”${propertyNameOf(property ?? "")}” har två läsningar: ”${one}” och ”${two}”. Den första behålls.`,
    ],
  ],
  weekday_mismatch: [
    [
      /^The weekday of (\S+) is (\S+), not "(.*)"\.$/su,
      (day, real, said) => `${date(day)} är en ${real}, men det står ”${said}”.`,
    ],
  ],
  name_variant: [
    [
      /^One person is written (.+); they are taken for the same\.$/su,
      (names) => `En person skrivs ${(names ?? "").replaceAll(" and ", " och ")}. Namnen räknas som samma person.`,
    ],
    [
      /^(\S+) belongs to (.+): one person, or a wrong address$/su,
      (address, names) =>
        `${address} hör till ${quoted(names ?? "").replaceAll(" and ", " och ")}: en person, eller en felaktig adress.`,
    ],
  ],
  phone_area_mismatch: [
    [
      /^the number begins with (\S+), but (.+) lies in the area (.+)$/su,
      (code, place, areas) => `Numret börjar med ${code}, men ${place} har riktnummer ${areas}.`,
    ],
  ],
  email_domain_mismatch: [
    [
      /^the address (\S+) belongs to (.+), but the person is said to work for (.+)$/su,
      (address, place, work) => `Adressen ${address} hör till ${place}, men personen sägs arbeta på ${work}.`,
    ],
  ],
  verdicts_differ: [
    [
      /^The task given to (.+) is called (\S+), its own goals of the same subject are not: (.+)\.$/su,
      (group, said, goals) =>
        `Uppdraget till ${group} kallas ${verdict(said)}, men gruppens egna mål i samma ämne är det inte: ${quoted(goals ?? "")}.`,
    ],
    [
      /^The task given to (.+) is called (\S+), and it was to go on by its plan, of which these goals were not reached: (.+)\.$/su,
      (group, said, goals) =>
        `Uppdraget till ${group} kallas ${verdict(said)}. Gruppen skulle arbeta efter sin plan, och de här målen i den nåddes inte: ${quoted(goals ?? "")}.`,
    ],
    [
      /^The task given to (.+) is called (\S+), its own goals for the most part are not: (.+)\.$/su,
      (group, said, goals) =>
        `Uppdraget till ${group} kallas ${verdict(said)}, men de flesta av gruppens egna mål är det inte: ${quoted(goals ?? "")}.`,
    ],
  ],
  goal_vanished: [
    [
      /^The goal "(.*)" of (.+) for (\d{4}) was (.+), and the plan for (\d{4}) says nothing of it\.$/su,
      (goal, group, year, how, next) =>
        `Målet ”${goal}” i ${group} för ${year} ${how === "short of its target" ? "nådde inte sitt målvärde" : `fick omdömet ${verdict(how)}`}, och planen för ${next} säger ingenting om det.`,
    ],
  ],
  uncertain_match: [
    [
      /^"(.*)" and "(.*)" may be the same (\w+) \((\d+) %: (.*)\); say so with/su,
      (one, other, type, score, reason) =>
        `”${one}” och ”${other}” kan vara samma ${typeName(type ?? "")} (${score} %: ${reasonIn("sv", reason ?? "").text}). Är de det?`,
    ],
  ],
};

const GROUP_STATES: Readonly<Record<string, string>> = {
  active: "aktiva",
  new: "nystartade",
  restarted: "omstartade",
  unknown: "med okänt läge",
  dissolved: "avskrivna",
  merged: "som ingår i andra",
};

function typeName(type: string): string {
  const known = Object.entries(TYPE_NAMES.sv).find(([name]) => name === type);
  return (known?.[1] ?? type).toLocaleLowerCase("sv");
}
