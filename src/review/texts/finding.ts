/**
 * Words of the pages about findings: what each code means to a person.
 */
import type { FindingCode, Severity } from "../../model/finding.ts";
import type { Texts } from "../language.ts";

export type FindingTexts = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly code: string;
  readonly document: string;
  readonly severity: string;
  readonly any: string;
  readonly waiting: string;
  readonly judged: string;
  readonly all: string;
  readonly filter: string;
  readonly expected: string;
  readonly found: string;
  readonly places: string;
  readonly claims: string;
  readonly same: string;
  readonly seen: string;
  readonly sourceError: string;
  readonly readingError: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly codes: Readonly<Record<FindingCode, string>>;
};

export const FINDING: Texts<FindingTexts> = {
  sv: {
    title: "Iakttagelser",
    lead: "Det som inte går ihop, saknas eller inte kunde läsas säkert. Varje iakttagelse visar sina ställen.",
    none: "Inga iakttagelser här.",
    code: "Slag",
    document: "Dokument",
    severity: "Hur allvarligt",
    any: "alla",
    waiting: "Att se på",
    judged: "Bedömda",
    all: "Alla",
    filter: "Visa",
    expected: "Väntat",
    found: "Funnet",
    places: "Ställen",
    claims: "Uppgifter som den gäller",
    same: "Samma sak",
    seen: "Sedd",
    sourceError: "Fel i källan",
    readingError: "Fel i läsningen",
    severities: { error: "fel", warning: "varning", info: "upplysning" },
    codes: {
      unknown_status_wording: "Omdöme med okänd lydelse",
      unread_symbol: "Tecken utan förklaring",
      status_contradicts_comment: "Omdömet säger emot sin kommentar",
      goal_without_status: "Mål utan omdöme",
      duplicate_goal: "Samma mål två gånger",
      target_not_met: "Målvärdet nåddes inte, men omdömet säger helt",
      unaligned_columns: "Listor i kolumner som inte går ihop",
      placeholder: "Mall som ingen fyllt i",
      truncated_value: "Avhugget värde",
      unclaimed_text: "Text som inte blev någon uppgift",
      unread_value: "Värde som inte kunde läsas",
      sum_mismatch: "Summan stämmer inte",
      count_mismatch: "Antalet stämmer inte",
      set_mismatch: "Någon saknas i en uppräkning",
      unit_unstated: "Enhet som inte är utskriven",
      date_impossible: "Omöjligt datum",
      date_order: "Datum i fel ordning",
      date_mismatch: "Datum som inte stämmer överens",
      two_values: "Två värden där ett väntades",
      weekday_mismatch: "Fel veckodag",
      name_variant: "Namn stavat på två sätt",
      phone_area_mismatch: "Riktnummer från en annan ort",
      email_domain_mismatch: "E-postadress från en annan organisation",
      verdicts_differ: "Olika omdömen om samma ämne",
      goal_vanished: "Mål som försvann utan ett ord",
      uncertain_match: "Kanske samma sak",
    },
  },
  en: {
    title: "Findings",
    lead: "What does not add up, is missing or could not be read with certainty. Each finding shows its places.",
    none: "No findings here.",
    code: "Kind",
    document: "Document",
    severity: "Severity",
    any: "any",
    waiting: "To look at",
    judged: "Judged",
    all: "All",
    filter: "Show",
    expected: "Expected",
    found: "Found",
    places: "Places",
    claims: "Values it is about",
    same: "The same thing",
    seen: "Seen",
    sourceError: "Error of the source",
    readingError: "Error of the reading",
    severities: { error: "error", warning: "warning", info: "hint" },
    codes: {
      unknown_status_wording: "Status in an unknown wording",
      unread_symbol: "Symbol without a legend",
      status_contradicts_comment: "The status contradicts its comment",
      goal_without_status: "Goal without a status",
      duplicate_goal: "The same goal twice",
      target_not_met: "The target was missed, the status says fulfilled",
      unaligned_columns: "Lists in columns that do not match",
      placeholder: "Template that nobody filled in",
      truncated_value: "Value cut off",
      unclaimed_text: "Text that gave no value",
      unread_value: "Value that could not be read",
      sum_mismatch: "The sum is off",
      count_mismatch: "The count is off",
      set_mismatch: "Somebody is missing from a list",
      unit_unstated: "Unit not stated",
      date_impossible: "Impossible date",
      date_order: "Dates in the wrong order",
      date_mismatch: "Dates that do not match",
      two_values: "Two values where one was expected",
      weekday_mismatch: "Wrong weekday",
      name_variant: "Name spelled two ways",
      phone_area_mismatch: "Area code of another place",
      email_domain_mismatch: "E-mail address of another organisation",
      verdicts_differ: "Different verdicts on one subject",
      goal_vanished: "Goal that vanished without a word",
      uncertain_match: "Perhaps the same thing",
    },
  },
};
