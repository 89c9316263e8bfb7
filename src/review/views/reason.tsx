/**
 * Why something is shown, in the reader's language where it can be said in it.
 */
import type { FC } from "hono/jsx";
import type { Language } from "../language.ts";
import { Words } from "../source/words.tsx";
import { reasonIn } from "../texts/reasons.ts";

/** A sentence of the program; marked as English where it stands on a Swedish page. */
export const Sentence: FC<{ readonly of: { readonly text: string; readonly english?: true } }> = ({
  of: { text, english },
}) => (
  <span {...(english ? { lang: "en" } : {})}>
    <Words text={text} />
  </span>
);

export const Reason: FC<{ readonly reason: string; readonly language: Language }> = ({ reason, language }) => (
  <Sentence of={reasonIn(language, reason)} />
);
