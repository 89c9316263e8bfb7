/**
 * Why something is shown, in the reader's language where it can be said in it.
 */
import type { FC } from "hono/jsx";
import type { Language } from "../language.ts";
import { Words } from "../source/words.tsx";
import { reasonIn } from "../texts/reasons.ts";

export const Reason: FC<{ readonly reason: string; readonly language: Language }> = ({ reason, language }) => {
  const { text, english } = reasonIn(language, reason);
  return (
    <span {...(english ? { lang: "en" } : {})}>
      <Words text={text} />
    </span>
  );
};
