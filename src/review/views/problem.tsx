/**
 * Trouble with a file, as a person reads it: what it is and what to do, then the program's own words.
 */
import type { FC } from "hono/jsx";
import type { Problem } from "../../model/document.ts";
import type { Language } from "../language.ts";
import { placeName } from "../place-name.ts";
import { Words } from "../source/words.tsx";
import { PROBLEMS } from "../texts/problems.ts";

export const ProblemOf: FC<{ readonly problem: Problem; readonly language: Language }> = ({ problem, language }) => {
  const place = problem.place === undefined ? "" : placeName(problem.place, language);
  return (
    <>
      {place !== "" && `${place}: `}
      {language === "sv" && `${PROBLEMS[problem.code]} `}
      <span {...(language === "sv" ? { lang: "en", class: "quiet small" } : {})}>
        <Words text={problem.message} />
      </span>{" "}
      <code>{problem.code}</code>
    </>
  );
};
