/**
 * A group in a small frame of another program (OpenRefine): what tells it from its namesakes, nobody's name.
 */
import type { Language, Texts } from "../language.ts";
import type { Group } from "../open-refine/groups.ts";

const WORDS: Texts<{ readonly names: string; readonly years: string }> = {
  sv: { names: "Kallas också", years: "Nämns för åren" },
  en: { names: "Also called", years: "Named for the years" },
};

export function GroupPreview({ group, language }: { readonly group: Group; readonly language: Language }) {
  const words = WORDS[language];
  const others = group.names.filter((name) => name !== group.name);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{group.name}</title>
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <main>
          <h1>{group.name}</h1>
          {group.region === "" ? null : <p>{group.region}</p>}
          {others.length === 0 ? null : (
            <p>
              {words.names}: {others.join("; ")}
            </p>
          )}
          {group.years.length === 0 ? null : (
            <p>
              {words.years}: {group.years.join(", ")}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
