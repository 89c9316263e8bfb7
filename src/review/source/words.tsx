/**
 * Words of a document as they are shown: always text, never markup; characters that would turn the reading direction
 * or cannot be seen are written out, so that nobody is deceived by them.
 */
import type { FC } from "hono/jsx";

/** Bidirectional controls, zero-width and other unseen characters (Unicode 15, general category Cf), and controls but tab and line feed. */
const UNSEEN = /[\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/u;
const UNSEEN_OR_NOT = /([\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd])/u;

/** Soft hyphens only say where a word may be cut: they are left out. */
const SOFT_HYPHEN = "\u00ad";

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export const Words: FC<{ readonly text: string }> = ({ text }) => {
  if (!UNSEEN.test(text)) return <>{text}</>;
  return (
    <>
      {text.split(UNSEEN_OR_NOT).map((part) => {
        if (part === SOFT_HYPHEN) return "";
        return UNSEEN.test(part) ? <span class="control">{codePoint(part)}</span> : part;
      })}
    </>
  );
};
