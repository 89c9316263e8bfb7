/**
 * Lines → the body that issues the document (sv. *regionen, kommunen, kommunalförbundet*): what the title or the head
 * names, else the region it speaks of most. A municipality only where no region is named so clearly.
 */
import type { Fact } from "../model/facts.ts";
import type { Span } from "../model/span.ts";
import { compare } from "./claims.ts";
import { titleKindOf } from "./facts-words.ts";
import type { Line } from "./flow.ts";

const NAME = String.raw`\p{Lu}[\p{L}\d]*(?:-\p{L}+)*`;
const LEAGUE = "[Kk]ommunalförbund|[Kk]ommunförbund|[Rr]egionförbund|[Ss]amordningsförbund|[Rr]äddningstjänstförbund";

/** How bodies are named, how much a name of that form weighs, and what it holds (few lines do). In all forms a genitive may follow. */
const FORMS: readonly { readonly form: RegExp; readonly weight: number; readonly holds: readonly string[] }[] = [
  {
    form: /(?<![\p{L}])\p{Lu}[\p{L}-]{0,40}(?:regionen|REGIONEN)(?=[sS]?(?![\p{L}]))/gu,
    weight: 3,
    holds: ["regionen", "REGIONEN"],
  },
  { form: new RegExp(`(?<![\\p{L}-])(?:${LEAGUE})et ${NAME}(?: ${NAME})?`, "gu"), weight: 3, holds: ["förbundet "] },
  {
    form: new RegExp(`(?<![\\p{L}-])${NAME}(?: ${NAME})?s? (?:${LEAGUE})(?![\\p{L}])`, "gu"),
    weight: 3,
    holds: ["förbund"],
  },
  {
    form: new RegExp(`(?<![\\p{L}-])(?:Region|Landstinget(?: i)?) ${NAME}(?: [Ll]än| ${NAME})?`, "gu"),
    weight: 2,
    holds: ["Region ", "Landstinget "],
  },
  { form: /(?<![\p{L}-])\p{Lu}[\p{L}-]{0,40}alliansen(?=s?(?![\p{L}]))/gu, weight: 1, holds: ["alliansen"] },
  {
    form: new RegExp(`(?<![\\p{L}-])${NAME}(?: ${NAME})? (?:kommun|KOMMUN|stad)(?=s?(?![\\p{L}]))`, "gu"),
    weight: 1,
    holds: [" kommun", " KOMMUN", " stad"],
  },
];

type Candidate = { score: number; name: string; span: Span };

/** `head` are the lines before the text begins; a name in them counts as many in the text. */
export function findOrganization(lines: readonly Line[], head: ReadonlySet<Line>): Fact<string> | undefined {
  const candidates = new Map<string, Candidate>();
  for (const line of lines) {
    const place = head.has(line) ? 20 : line.story === undefined ? 1 : 8;
    for (const { form, weight, holds } of FORMS) {
      if (!holds.some((word) => line.text.includes(word))) continue;
      for (const match of line.text.matchAll(form)) {
        const start = line.span.start + match.index;
        const name = withoutTitleWord(match[0]);
        const key = name.toLocaleLowerCase("sv");
        const old = candidates.get(key);
        const span = { start, end: start + name.length };
        const isBetter = old === undefined || (isShouted(old.name) && !isShouted(name));
        candidates.set(key, {
          score: (old?.score ?? 0) + place * weight,
          ...(isBetter ? { name, span } : { name: old.name, span: old.span }),
        });
      }
    }
  }
  const [best] = [...candidates.values()].sort((a, b) => b.score - a.score || compare(a.name, b.name));
  if (best === undefined || best.score < 3) return undefined;
  const value = best.name.replace(/\s+/gu, " ");
  return { value: isShouted(value) ? unshout(value) : value, spans: [best.span], rule: "organization-named" };
}

/** "Kommunalförbundet Älvdal Årsredovisning": the title's own word is no part of the name. */
function withoutTitleWord(name: string): string {
  const last = / (\S+)$/u.exec(name)?.[1] ?? "";
  return titleKindOf(last.toLocaleLowerCase("sv")) === undefined ? name : name.slice(0, -last.length - 1);
}

const isShouted = (name: string): boolean => name === name.toLocaleUpperCase("sv");
/** "ÄLVREGIONEN" → "Älvregionen", "FORSNÄS KOMMUN" → "Forsnäs kommun". */
const unshout = (name: string): string =>
  name
    .toLocaleLowerCase("sv")
    .replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toLocaleUpperCase("sv"))
    .replace(/ (?:Kommun|Stad|Län)\b/gu, (word) => word.toLowerCase());
