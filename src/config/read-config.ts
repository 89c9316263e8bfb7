/**
 * `malspar.config.json` of a dataset's folder → what is declared, or all that is wrong with it at once, each with its line.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { OwnWords } from "../extract/own-words.ts";
import { foldWords } from "../fields/fold.ts";
import type { Config as JoiningConfig } from "../reconcile/config.ts";
import { readForgotten } from "./forgotten.ts";
import { type Fault, type JsonNode, readJson } from "./json-text.ts";
import { nearest } from "./nearest.ts";
import { type Publication, publicationSchema } from "./publication.ts";
import { type ConfigFile, configSchema } from "./schema.ts";
import { UnusableConfig } from "./unusable-config.ts";

export const CONFIG_FILE = "malspar.config.json";

/** What is declared: `words` for extraction, `publication` for descriptions of the dataset, the rest for joining documents. */
export type Config = JoiningConfig & { readonly words: OwnWords; readonly publication?: Publication };

/** Nothing is declared. */
export const NOTHING_DECLARED: Config = configOf(configSchema.parse({}));

/** What the folder's file declares; nothing where there is none. @throws UnusableConfig where it has faults */
export function loadConfig(folder: string): Config {
  const config = loadFile(folder);
  const forgotten = readForgotten(folder);
  return forgotten.length === 0 ? config : { ...config, words: { ...config.words, forgotten } };
}

function loadFile(folder: string): Config {
  const path = join(folder, CONFIG_FILE);
  const bytes = bytesOf(path);
  if (bytes === undefined) return NOTHING_DECLARED;
  const result = readConfig(decode(path, bytes));
  if ("config" in result) return result.config;
  const lines = result.faults.map(({ line, message }) => `  line ${line}: ${message}`);
  const many = lines.length === 1 ? "a fault" : `${lines.length} faults`;
  throw new UnusableConfig(`${path} has ${many}; nothing was done:\n${lines.join("\n")}`);
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (typeof code !== "string") throw error;
    throw new UnusableConfig(`${path} cannot be read (${code}); nothing was done`);
  }
}

function decode(path: string, bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(bytes))
    throw new UnusableConfig(`${path} is no UTF-8 text; save it as UTF-8. Nothing was done`);
  return text;
}

/** What a text declares, or its faults by line. */
export function readConfig(text: string): { readonly config: Config } | { readonly faults: readonly Fault[] } {
  const json = readJson(text);
  if ("faults" in json) return json;
  const result = configSchema.safeParse(json.root.value);
  const faults = [
    ...(result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(json.root, issue))),
    ...sameWords(json.root),
    ...sameMunicipality(json.root),
  ];
  if (!result.success || faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  return { config: configOf(result.data) };
}

function configOf(file: ConfigFile): Config {
  const { aliases, policies, statuses, labels, columns, legends, municipalities, publication } = file;
  const words = { statuses, labels, columns, legends, municipalities };
  return { aliases, policies, words, ...(publication === undefined ? {} : { publication }) };
}

type Issue = z.core.$ZodIssue;

/** One issue as people read it: which value, what is wrong, what is allowed. */
function faultsOf(root: JsonNode, issue: Issue): Fault[] {
  const { node, line } = nodeAt(root, issue.path);
  const where = nameOf(issue.path);
  const value = node === undefined ? "" : JSON.stringify(node.value);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        line: node?.keyLines.get(key) ?? line,
        message: `"${key}" is no key of ${where}${meant(key, keysAt(issue.path))}`,
      }));
    case "invalid_value":
      return [{ line, message: `${where} is ${value}${meant(String(node?.value), issue.values.map(String))}` }];
    case "invalid_key":
      return issue.issues.map(({ message }) => ({ line, message: `${where}: ${message}` }));
    case "invalid_type":
      return [
        {
          line,
          message:
            node === undefined
              ? `${where} is missing`
              : `${where} is ${value}, but must be ${kindName(issue.expected)}`,
        },
      ];
    default:
      return [{ line, message: `${where}: ${issue.message}` }];
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: "a list [ … ]",
  record: 'an object { "words": "meaning", … }',
  object: "an object { … }",
  string: 'a text in "double quotes"',
  int: "a whole number",
  number: "a number",
};
const kindName = (kind: string): string => KINDS[kind] ?? kind;

/** "; did you mean …? Allowed: …". */
function meant(word: string, allowed: readonly string[]): string {
  const near = nearest(word, allowed);
  return `${near === undefined ? "" : `; did you mean "${near}"?`}${near === undefined ? ";" : ""} allowed: ${allowed.join(", ")}`;
}

/** Keys that may stand in the object at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  const [list, part] = path;
  const { shape } = configSchema;
  if (list === "aliases") return Object.keys(shape.aliases.unwrap().element.shape);
  if (list === "municipalities") return Object.keys(shape.municipalities.unwrap().element.shape);
  if (list !== "publication") return Object.keys(shape);
  const { publisher, contact } = publicationSchema.shape;
  if (part === "publisher") return Object.keys(publisher.unwrap().shape);
  return Object.keys(part === "contact" ? contact.unwrap().shape : publicationSchema.shape);
}

const TABLES: readonly PropertyKey[] = ["statuses", "labels", "columns", "legends"];

/** `aliases[0].names`, `statuses → "i hamn"`. */
function nameOf(path: readonly PropertyKey[]): string {
  const [key, ...rest] = path;
  if (key === undefined) return "the configuration";
  const isTable = TABLES.includes(key);
  const parts = rest.map((part) =>
    isTable ? ` → "${String(part)}"` : typeof part === "number" ? `[${part}]` : `.${String(part)}`,
  );
  return `${String(key)}${parts.join("")}`;
}

/** The node at a path (undefined where it is missing) and the line of its key, else of what should hold it. */
function nodeAt(root: JsonNode, path: readonly PropertyKey[]): { node: JsonNode | undefined; line: number } {
  let node = root;
  let { line } = root;
  for (const part of path) {
    const next = node.members.get(part);
    if (next === undefined) return { node: undefined, line };
    line = node.keyLines.get(String(part)) ?? next.line;
    node = next;
  }
  return { node, line };
}

/** "I hamn" beside "i hamn": two keys that mean the same words. */
function sameWords(root: JsonNode): Fault[] {
  return TABLES.flatMap((name) => {
    const seen = new Map<string, string>();
    return [...(root.members.get(name)?.keyLines ?? [])].flatMap(([key, line]): Fault[] => {
      const before = seen.get(foldWords(key));
      seen.set(foldWords(key), key);
      return before === undefined
        ? []
        : [{ line, message: `${String(name)}: "${key}" and "${before}" are the same words` }];
    });
  });
}

/** A municipality that is described twice. */
function sameMunicipality(root: JsonNode): Fault[] {
  const seen = new Set<unknown>();
  return [...(root.members.get("municipalities")?.members.values() ?? [])].flatMap(({ members, line }): Fault[] => {
    const name = members.get("name")?.value;
    const isAgain = seen.has(name);
    seen.add(name);
    return isAgain ? [{ line, message: `municipalities: ${JSON.stringify(name)} stands twice` }] : [];
  });
}
