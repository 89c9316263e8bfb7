/**
 * What is wrong with a file or a part of it, for a person: one sentence a code, with what to do. The exact wording of the
 * program stands beside it, in English.
 */
import type { ProblemCode } from "../../model/document.ts";

export const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  empty_file: "Filen är tom. Hämta den igen.",
  unreadable_path: "Filen gick inte att öppna. Se efter att den finns och får läsas.",
  unsupported_format: "Den sortens fil läses inte än. Spara den som .docx eller .pdf och importera den.",
  unknown_format: "Det går inte att se vad det är för fil.",
  encrypted: "Filen är skyddad med lösenord. Spara en kopia utan lösenord och importera den.",
  truncated_file: "Filen är avhuggen: slutet saknas. Hämta den igen.",
  damaged_file: "Filen är skadad. Det som gick att läsa är läst.",
  scanned: "En bild av text, utan text. Orden är inte lästa; kör texttolkning och importera igen.",
  no_text: "Här finns ingen text att läsa.",
  error_page: "Sidan är inte dokumentet utan ett besked från en server om att det inte finns.",
  limit_size: "För stor för att läsas i sin helhet.",
  limit_time: "Läsningen tog för lång tid och avbröts. Den prövas igen vid nästa import.",
  limit_memory: "Läsningen krävde för mycket minne och avbröts. Den prövas igen vid nästa import.",
  limit_entries: "Filen består av orimligt många delar och lästes inte.",
  limit_expansion: "Filen packar upp sig till orimligt mycket och lästes inte.",
  limit_depth: "Innehållet ligger orimligt djupt. Det djupaste lästes som vanlig text.",
  limit_pages: "Fler sidor än som läses.",
  nul_characters: "Styrtecken i texten är bortlämnade.",
  mixed_encoding: "Texten blandar två teckenkodningar. Se efter hur å, ä och ö blev.",
  garbled_text: "Bokstäverna går inte att lita på: typsnittets tabell är trasig.",
  lost_part: "En del av filen gick inte att läsa. Resten är läst.",
  reader_crashed: "Programmet som läste filen gick sönder. Den prövas igen vid nästa import.",
};
