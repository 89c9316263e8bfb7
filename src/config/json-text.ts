/**
 * A text of JSON → its values with the lines they stand on, or its first fault. Our own reader, since faults must name
 * their line, and a key that stands twice is a fault (JSON.parse takes the last without a word).
 */

export type JsonNode = {
  /** Plain data, as JSON.parse gives it. */
  readonly value: unknown;
  /** From 1. */
  readonly line: number;
  /** Members of an object by key, items of a list by place. */
  readonly members: ReadonlyMap<PropertyKey, JsonNode>;
  /** The line of each key of an object. */
  readonly keyLines: ReadonlyMap<string, number>;
};

export type Fault = { readonly line: number; readonly message: string };

/** Thrown and caught in this file only. */
class Broken extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Nesting deeper than this is no configuration. */
const DEEPEST = 50;
const NO_MEMBERS: ReadonlyMap<PropertyKey, JsonNode> = new Map();
const NO_KEYS: ReadonlyMap<string, number> = new Map();
const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

type Reader = {
  readonly text: string;
  at: number;
  line: number;
  depth: number;
  /** Faults after which reading can go on. */
  readonly faults: Fault[];
};

/** The one value of the text, or all that is wrong with it. A byte order mark is no part of it. */
export function readJson(source: string): { readonly root: JsonNode } | { readonly faults: readonly Fault[] } {
  const text = source.replace(/^\ufeff/u, "");
  const reader: Reader = { text, at: 0, line: 1, depth: 0, faults: [] };
  try {
    if (text.trim() === "") throw broken(reader, "the file is empty; {} declares nothing");
    const root = readValue(reader);
    skipBlank(reader);
    if (reader.at < text.length) throw broken(reader, `${shown(reader)} stands after the end of the configuration`);
    return reader.faults.length > 0 ? { faults: reader.faults } : { root };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const line = text.slice(0, error.at).split("\n").length;
    return { faults: [...reader.faults, { line, message: `this is no JSON: ${error.message}` }] };
  }
}

const broken = (reader: Reader, message: string): Broken => new Broken(reader.at, message);

const shown = ({ text, at }: Reader): string =>
  at >= text.length ? "the end of the file" : JSON.stringify(/^(?:\p{L}{1,20}|.)/su.exec(text.slice(at))?.[0] ?? "");

function skipBlank(reader: Reader): void {
  for (; /[ \t\r\n]/u.test(reader.text.charAt(reader.at)); reader.at++)
    if (reader.text.charAt(reader.at) === "\n") reader.line++;
  if (/^(?:\/\/|\/\*|#)/u.test(reader.text.slice(reader.at, reader.at + 2)))
    throw broken(reader, "it has no comments; take the comment away");
}

function readValue(reader: Reader): JsonNode {
  skipBlank(reader);
  const { line } = reader;
  const first = reader.text.charAt(reader.at);
  if (first === "{" || first === "[") {
    if (++reader.depth > DEEPEST) throw broken(reader, `lists and objects lie more than ${DEEPEST} deep`);
    const node = first === "{" ? readObject(reader, line) : readList(reader, line);
    reader.depth--;
    return node;
  }
  if (first === '"') return { value: readText(reader), line, members: NO_MEMBERS, keyLines: NO_KEYS };
  const word = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\p{L}\d])/u.exec(
    reader.text.slice(reader.at),
  )?.[0];
  if (word === undefined) throw broken(reader, `${shown(reader)} is no value; words stand in "double quotes"`);
  reader.at += word.length;
  const value = LITERALS.has(word) ? LITERALS.get(word) : Number(word);
  return { value, line, members: NO_MEMBERS, keyLines: NO_KEYS };
}

function readObject(reader: Reader, line: number): JsonNode {
  const members = new Map<PropertyKey, JsonNode>();
  const keyLines = new Map<string, number>();
  readMembers(reader, "}", () => {
    if (reader.text.charAt(reader.at) !== '"')
      throw broken(reader, `${shown(reader)} is no key; keys stand in "double quotes"`);
    const keyLine = reader.line;
    const key = readText(reader);
    skipBlank(reader);
    if (reader.text.charAt(reader.at) !== ":") throw broken(reader, `a colon is missing after the key "${key}"`);
    reader.at++;
    const node = readValue(reader);
    const before = keyLines.get(key);
    if (before !== undefined)
      reader.faults.push({ line: keyLine, message: `the key "${key}" stands twice (first on line ${before})` });
    members.set(key, node);
    keyLines.set(key, keyLine);
  });
  const entries = [...members].map(([key, { value }]) => [String(key), value] as const);
  return { value: Object.fromEntries(entries), line, members, keyLines };
}

function readList(reader: Reader, line: number): JsonNode {
  const members = new Map<PropertyKey, JsonNode>();
  readMembers(reader, "]", () => members.set(members.size, readValue(reader)));
  return { value: [...members.values()].map(({ value }) => value), line, members, keyLines: NO_KEYS };
}

/** What stands between the brackets, parted by commas. */
function readMembers(reader: Reader, close: string, readOne: () => void): void {
  reader.at++;
  skipBlank(reader);
  while (reader.text.charAt(reader.at) !== close) {
    readOne();
    skipBlank(reader);
    if (reader.text.charAt(reader.at) === close) break;
    if (reader.text.charAt(reader.at) !== ",")
      throw broken(reader, `a comma or "${close}" is missing before ${shown(reader)}`);
    reader.at++;
    skipBlank(reader);
    if (reader.text.charAt(reader.at) === close) throw broken(reader, `a comma stands before "${close}"; take it away`);
  }
  reader.at++;
}

function readText(reader: Reader): string {
  const quoted = /^"(?:[^"\\\n]|\\[^\n])*"/u.exec(reader.text.slice(reader.at))?.[0];
  if (quoted === undefined) throw broken(reader, "a text has no closing quotation mark on its line");
  try {
    const text: unknown = JSON.parse(quoted);
    if (typeof text !== "string") throw broken(reader, `${quoted} is no text`);
    reader.at += quoted.length;
    return text;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw broken(reader, `the text ${quoted} holds a sign that must be escaped`);
  }
}
