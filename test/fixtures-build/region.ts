/**
 * The made-up Älvregionen: its municipalities, and people who do not exist. Telephone numbers are from the ranges that
 * the Swedish regulator keeps for fiction, addresses end in example.se.
 */

export type Person = {
  readonly name: string;
  readonly municipality: string;
  readonly title: string;
  readonly phone: string;
};

const person = (name: string, municipality: string, title: string, phone: string): Person => ({
  name,
  municipality,
  title,
  phone,
});

export const PEOPLE = {
  ylva: person("Ylva Brännmark", "Älvsele", "bibliotekschef", "0980-319 211"),
  hampus: person("Hampus Grönlund", "Älvsele", "IT-chef", "0980-319 224"),
  disa: person("Disa Forsling", "Älvsele", "webbredaktör", "0980-319 226"),
  gunvor: person("Gunvor Astner", "Älvsele", "personalchef", "0980-319 230"),
  ivar: person("Ivar Stenfelt", "Älvsele", "säkerhetssamordnare", "0980-319 237"),
  sixten: person("Sixten Holmer", "Forsnäs", "bibliotekarie", "031-390 06 11"),
  elna: person("Elna Tallroth", "Forsnäs", "informatör", "031-390 06 14"),
  mattis: person("Mattis Öhrlund", "Granträsk", "personalsekreterare", "040-628 04 21"),
  signe: person("Signe Wallerbo", "Granträsk", "folkhälsosamordnare", "040-628 04 27"),
  rune: person("Rune Älgmark", "Norrmark", "räddningschef", "08-465 004 31"),
  tuva: person("Tuva Myrén", "Norrmark", "skolbibliotekarie", "08-465 004 36"),
  kerstin: person("Kerstin Bågfelt", "Lillstrand", "upphandlare", "070-174 06 21"),
  odd: person("Odd Sundelius", "Lillstrand", "beredskapssamordnare", "070-174 06 24"),
  majken: person("Majken Fridell", "Björkfors", "personalchef", "070-174 06 33"),
  love: person("Love Ekendahl", "Björkfors", "webbansvarig", "070-174 06 38"),
} as const;

/** ylva.brannmark@alvsele.example.se */
function emailOf({ name, municipality }: Person): string {
  const plain = (text: string): string =>
    text.toLowerCase().replace(/[åä]/gu, "a").replace(/[öÖ]/gu, "o").replace(/é/gu, "e");
  return `${plain(name).replace(" ", ".")}@${plain(municipality)}.example.se`;
}

/** "Norrmarks kommun"; a name that ends in s or e stays as it is. */
export const kommun = (municipality: string): string =>
  `${municipality}${/[se]$/u.test(municipality) ? "" : "s"} kommun`;

/** Name, municipality, title, telephone and address on one line. */
export function contactLine(who: Person): string {
  return `${who.name}, ${kommun(who.municipality)}, ${who.title}, ${who.phone}, ${emailOf(who)}`;
}
