/**
 * How much two texts say the same, with reasons that can be read: shared words over inflection, order, shortening and
 * typing errors.
 */
import { editDistance, foldAccents, stemOf, wordsOf } from "../fields/word-stem.ts";

/** A text looked at once, compared many times. */
export type Wording = {
  readonly folded: string;
  /** Stems of the words that carry meaning, each once. */
  readonly stems: readonly string[];
  readonly numbers: ReadonlySet<string>;
  /** Stems of long words that one subject has and hardly another ("skolmaten"). */
  readonly telling: readonly string[];
  /** Stems of names: words with a capital within a sentence. */
  readonly names: ReadonlySet<string>;
  /** 1 where something is to grow, -1 where it is to shrink, 0 where neither or both. */
  readonly direction: -1 | 0 | 1;
};

const SILENT = new Set(
  "och att i en ett den det de som för av på med till vid om är ska skall har inom eller under samt från sin sitt sina vi vår vårt våra så ha blir bli alla minst även hur vad år året genom mellan ut upp efter ta fram mål arbete arbeta fortsatt fortsätta fortsätter hålla göra".split(
    " ",
  ),
);

const TELLING_FROM = 9;
/** Long words of the genre, which tell one subject from another no more than short ones do. */
const TOLD_OF_MANY =
  /^(?:\p{N}|kommun|arbets?(?:grupp|sätt|form)|arbeta|verksam|samver|samarbete[nt]?$|samordn|region|uppdrag|möjlig|utbild|utred|inform|plane|projekt|genomf|gemensam|utveck|fortsät|fortsatt|förslag|deltag|medverk|medarbetar|förutsättning|förbätt|kompeten(?:s|t)|underlag|resultat|ansvar|webbplats|tillsam|respektive|övergrip|långsikt|effektiv|underlät|identif|kartlägg|upprätt|beslutad|pågående|nuvarande|befintlig|invånar|medborgar|tjänstem)|region\p{L}*$|grupp(?:en|er|erna)?s?$/u;

/** Stems that every goal of the genre may have. */
const OF_THE_GENRE = /^(?:kommun|inför|\p{L}*region)$/u;

export function wordingOf(text: string): Wording {
  const words = wordsOf(text);
  const numbers = words.filter((word) => /^\p{N}/u.test(word) && !/^(?:19|20)\d\d$/u.test(word));
  const looked = words.map(lookAt);
  return {
    folded: words.join(" "),
    stems: [...new Set(looked.flatMap(({ stem, says }) => (says ? [stem] : [])))],
    numbers: new Set(numbers),
    telling: [...new Set(looked.flatMap(({ stem, tells }) => (tells ? [stem] : [])))],
    names: new Set([...text.matchAll(NAME)].flatMap(([name]) => wordsOf(name).map((word) => lookAt(word).stem))),
    direction: directionOf(words),
  };
}

const NAME = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}[\p{L}-]{2,}/gu;
const GROWS = /^(?:ök(?:a|ad|ar|at|as|ade)|höj(?:a|d|s|t)|fler|utök(?:a|ad|as|at)|starta[ds]?|öppna[ds]?|införa?s?)$/u;
const SHRINKS = /^(?:minsk(?:a|ad|ar|at|as|ade)|sänk(?:a|t|s|as)|färre|avveckla[ds]?|stänga?s?|avskaffa[ds]?)$/u;

function directionOf(words: readonly string[]): -1 | 0 | 1 {
  const grows = words.some((word) => GROWS.test(word));
  const shrinks = words.some((word) => SHRINKS.test(word));
  return grows === shrinks ? 0 : grows ? 1 : -1;
}

/** A word looked at: its stem, whether it carries meaning, whether it tells one subject from another. */
type Looked = { readonly stem: string; readonly says: boolean; readonly tells: boolean };

/** Words come again and again; what a word is depends on the word alone. */
const LOOKED = new Map<string, Looked>();
const MOST_KEPT = 100_000;

function lookAt(word: string): Looked {
  const known = LOOKED.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(foldAccents(word));
  const carries = /^\p{L}/u.test(word) && !SILENT.has(word);
  const looked = {
    stem,
    says: carries && !OF_THE_GENRE.test(stem),
    tells: carries && word.length >= TELLING_FROM && !TOLD_OF_MANY.test(word),
  };
  if (LOOKED.size >= MOST_KEPT) LOOKED.clear();
  LOOKED.set(word, looked);
  return looked;
}

export type Likeness = {
  /** 0 to 1; 1 is word for word. */
  readonly score: number;
  /** The part of the shorter text's words that the longer one has. */
  readonly contained: number;
  readonly shared: readonly string[];
  /** A clause for people: "5 of 6 words shared; only one has: a; only the other has: b". */
  readonly reason: string;
};

export function likenessOf(a: Wording, b: Wording): Likeness {
  if (a.folded === b.folded) return { score: 1, contained: 1, shared: a.stems, reason: "word for word the same" };
  const left = [...b.stems];
  const shared: string[] = [];
  const onlyA: string[] = [];
  for (const stem of a.stems) {
    const at = left.findIndex((other) => sameStem(stem, other));
    if (at < 0) onlyA.push(stem);
    else {
      shared.push(stem);
      left.splice(at, 1);
    }
  }
  const longer = Math.max(a.stems.length, b.stems.length);
  const shorter = Math.min(a.stems.length, b.stems.length);
  if (shorter === 0) return { score: 0, contained: 0, shared, reason: "no words to compare" };
  const contained = shared.length / shorter;
  const dice = (2 * shared.length) / (a.stems.length + b.stems.length);
  const numbersDiffer = [...a.numbers].some((n) => !b.numbers.has(n)) && [...b.numbers].some((n) => !a.numbers.has(n));
  const isOpposite = a.direction * b.direction < 0;
  const namesDiffer = onlyA.some((stem) => a.names.has(stem)) && left.some((stem) => b.names.has(stem));
  const against = (numbersDiffer ? 0.7 : 1) * (isOpposite ? 0.5 : 1) * (namesDiffer ? 0.75 : 1);
  const score = Math.max(dice, containment(a, b, contained, shorter)) * against;
  const differ = [
    ...(onlyA.length > 0 ? [`only one has: ${onlyA.join(", ")}`] : []),
    ...(left.length > 0 ? [`only the other has: ${left.join(", ")}`] : []),
    ...(numbersDiffer ? ["their numbers differ"] : []),
    ...(namesDiffer ? ["their names differ"] : []),
    ...(isOpposite ? ["one grows, the other shrinks"] : []),
  ];
  return {
    score: Math.min(score, 0.99),
    contained,
    shared,
    reason: [`${shared.length} of ${longer} words shared`, ...differ].join("; "),
  };
}

/** What it counts that the longer text has the words of the shorter: fewer words must all be there, and tell something. */
function containment(a: Wording, b: Wording, contained: number, shorter: number): number {
  if (shorter >= 4) return contained * 0.85;
  if (contained < 1 || shorter < 2) return 0;
  if (shorter === 3) return 0.7;
  const short = a.stems.length <= b.stems.length ? a : b;
  return short.telling.length > 0 ? 0.6 : 0;
}

/** Equal, a typing error apart in a long word (two in a very long one), or one the shortened form (or first part) of the other. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 6 || b.length < 6) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const most = Math.min(a.length, b.length) >= VERY_LONG ? 2 : 1;
  return a.slice(0, 2) === b.slice(0, 2) && editDistance(a, b, most) <= most;
}
const VERY_LONG = 10;
