/**
 * A document → the same without people who are to be forgotten. Who they are is known by hashes alone, so that the list that
 * keeps them away does not name them; what is masked keeps its length, so that places stay true.
 */
import type { Block } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { hashOf } from "../model/identity.ts";
import { emailsIn, joined, masked, phonesIn } from "../model/mask.ts";
import { mayBeOneName, nameWordsIn } from "../model/name-words.ts";
import type { Span } from "../model/span.ts";

/** More words has no name that is forgotten. */
const MOST_WORDS = 5;

const hash = (folded: string): string => hashOf("forgotten", folded);

const keyOfPhone = (text: string): string => text.replace(/^\+46|^0046/u, "0").replace(/\(0\)|\D/gu, "");

/** What is kept of a person: hashes of the name, given name first and surname first, of numbers and of addresses. */
export function hashesOf(name: string, phones: readonly string[], emails: readonly string[]): string[] {
  const words = [...nameWordsIn(name)].map(({ folded }) => folded);
  const last = words.at(-1);
  const orders = last === undefined ? [] : [words, [last, ...words.slice(0, -1)]];
  return [
    ...orders.map((order) => hash(order.join(" "))),
    ...phones.map((phone) => hash(keyOfPhone(phone))),
    ...emails.map((email) => hash(email.toLocaleLowerCase("sv"))),
  ];
}

/** Where forgotten people stand in a text, in order. */
export function forgottenIn(text: string, hashes: ReadonlySet<string>): Span[] {
  if (hashes.size === 0) return [];
  const words = [...nameWordsIn(text)];
  const spans: Span[] = [];
  for (const [at, first] of words.entries()) {
    let name = "";
    for (let n = 0; n < MOST_WORDS; n++) {
      const [word, before] = [words[at + n], words[at + n - 1]];
      if (word === undefined || (n > 0 && before !== undefined && !mayBeOneName(text, before, word))) break;
      const here = n === 0 ? word.folded : `${name} ${word.folded}`;
      if (n > 0 && (hashes.has(hash(here)) || (here.endsWith("s") && hashes.has(hash(here.slice(0, -1)))))) {
        spans.push({ start: first.start, end: word.end });
      }
      name = here;
    }
  }
  const reached = [
    ...phonesIn(text).filter((span) => hashes.has(hash(keyOfPhone(text.slice(span.start, span.end))))),
    ...emailsIn(text).filter((span) => hashes.has(hash(text.slice(span.start, span.end).toLocaleLowerCase("sv")))),
  ];
  return joined([...spans, ...reached]);
}

/** The text without forgotten people; of equal length. */
export function withoutForgotten(text: string, hashes: ReadonlySet<string>): string {
  const spans = forgottenIn(text, hashes);
  return spans.length === 0 ? text : masked(text, spans);
}

/** The document without them: its text, what the file says of itself, and the forms that words have in the file. */
export function forgetIn(document: Document, forgotten: readonly string[] = []): Document {
  if (forgotten.length === 0) return document;
  const hashes = new Set(forgotten);
  const clean = (text: string): string => withoutForgotten(text, hashes);
  const spans = forgottenIn(document.text, hashes);
  const { title, author, ...metadata } = document.metadata;
  return {
    ...document,
    text: masked(document.text, spans),
    problems: document.problems.map((problem) => ({ ...problem, message: clean(problem.message) })),
    metadata: {
      ...metadata,
      ...(title === undefined ? {} : { title: clean(title) }),
      ...(author === undefined ? {} : { author: clean(author) }),
    },
    blocks: spans.length === 0 ? document.blocks : document.blocks.map((block) => cleanBlock(block, spans)),
  };
}

/** Without raw forms and links where a forgotten person stands: an address hides behind a name. */
function cleanBlock(block: Block, spans: readonly Span[]): Block {
  const isClean = ({ start, end }: Span): boolean => !spans.some((span) => span.start < end && start < span.end);
  switch (block.kind) {
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => cleanBlock(one, spans)) })),
        })),
      };
    case "slide":
    case "story":
      return { ...block, blocks: block.blocks.map((one) => cleanBlock(one, spans)) };
    default:
      return {
        ...block,
        rawForms: block.rawForms.filter(isClean),
        marks: block.marks.map((mark) => {
          const { link: _link, ...rest } = mark;
          return isClean(mark) ? mark : rest;
        }),
      };
  }
}
