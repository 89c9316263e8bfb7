/**
 * Bytes of a text → its characters.
 */
import { type Problem, UnreadableSource } from "../model/document.ts";

export type Decoded = { readonly text: string; readonly problems: readonly Problem[] };

export function decodeText(bytes: Uint8Array, path: string): Decoded {
  const text = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/gu, "\n");
  if (text.trim() === "") throw new UnreadableSource("no_text", `${path} holds nothing but white space.`);
  return { text, problems: [] };
}
