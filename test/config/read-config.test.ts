import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../src/config/json-text.ts";
import { CONFIG_FILE, loadConfig, NOTHING_DECLARED, readConfig } from "../../src/config/read-config.ts";
import { UnusableConfig } from "../../src/config/unusable-config.ts";

/** Faults as "line: message", the list of what is allowed cut off. */
function faults(text: string): string[] {
  const read = readConfig(text);
  return "config" in read
    ? []
    : read.faults.map(({ line, message }) => `${line}: ${message.replace(/[;?] allowed: .*/u, "")}`);
}

const lines = (...text: readonly string[]): string => text.join("\n");

test("an empty object and a missing file declare nothing", () => {
  expect(readConfig("{}")).toEqual({ config: NOTHING_DECLARED });
  expect(loadConfig(join(tmpdir(), "no-such-folder-of-malspar"))).toBe(NOTHING_DECLARED);
});

test("all faults come at once, each with its line", () => {
  const text = lines(
    "{",
    '  "aliases": [',
    '    { "group": "Biblioteksgruppen", "names": ["Bokgruppen"], "from": 2011, "to": 2010 },',
    '    { "names": [] }',
    "  ],",
    '  "statuses": {',
    '    "i hamn": "fullfilled",',
    '    "": "unclear"',
    "  },",
    '  "legends": { "#12": "fulfilled" },',
    '  "municipalities": [{ "name": "Älvsele", "areaCodes": [980] }],',
    '  "policies": ["latest_document", "latest_document"]',
    "}",
  );
  expect(faults(text)).toEqual([
    "3: aliases[0]: `from` is later than `to`",
    "4: aliases[1].group is missing",
    "4: aliases[1].names: the list must not be empty",
    '7: statuses → "i hamn" is "fullfilled"; did you mean "fulfilled"',
    '8: statuses → "": it must not be empty',
    '10: legends → "#12": a colour is written as "#" and six digits, such as "#00b050"',
    '11: municipalities[0].areaCodes[0] is 980, but must be a text in "double quotes"',
    "12: policies: a policy stands twice",
  ]);
});

test("an unknown key is refused with the nearest known one, and what is allowed is told", () => {
  expect(faults('{ "alias": [] }')).toEqual(['1: "alias" is no key of the configuration; did you mean "aliases"']);
  expect(faults('{ "aliases": [{ "group": "A", "names": ["B"], "form": 2010 }] }')).toEqual([
    '1: "form" is no key of aliases[0]; did you mean "from"',
  ]);
  const read = readConfig('{ "columns": { "Nämndens mål": "x" } }');
  expect("faults" in read && read.faults[0]?.message).toMatch(/ is "x"; allowed: number, group, goal, activity, /u);
});

test("the same words declared twice are a fault, spelled alike or not", () => {
  expect(faults('{ "statuses": { "i hamn": "fulfilled",\n "i hamn": "unclear" } }')).toEqual([
    '2: the key "i hamn" stands twice (first on line 1)',
  ]);
  expect(faults('{ "labels": { "Läge nu": "status",\n "läge  NU": "comment" } }')).toEqual([
    '2: labels: "läge  NU" and "Läge nu" are the same words',
  ]);
  expect(faults('{ "municipalities": [{ "name": "Älvsele" },\n{ "name": "Älvsele" }] }')).toEqual([
    '2: municipalities: "Älvsele" stands twice',
  ]);
});

test.each([
  ["a comma too many", '{\n  "aliases": [],\n}', '3: this is no JSON: a comma stands before "}"; take it away'],
  ["a comment", "{\n  // mine\n}", "2: this is no JSON: it has no comments; take the comment away"],
  [
    "a missing comma",
    '{ "aliases": []\n  "labels": {} }',
    '2: this is no JSON: a comma or "}" is missing before "\\""',
  ],
  ["an open text", '{ "aliases\n": [] }', "1: this is no JSON: a text has no closing quotation mark on its line"],
  ["an empty file", " \n", "1: this is no JSON: the file is empty; {} declares nothing"],
  ["a list", "[]", "1: the configuration is [], but must be an object { … }"],
])("%s is told with its line", (_, text, fault) => {
  expect(faults(text)).toEqual([fault]);
});

test("a file with faults, or in another encoding, stops whoever loads it and names the file", () => {
  const folder = mkdtempSync(join(tmpdir(), "malspar-config-"));
  const path = join(folder, CONFIG_FILE);
  writeFileSync(path, '{\n  "polices": []\n}');
  expect(() => loadConfig(folder)).toThrow(UnusableConfig);
  expect(() => loadConfig(folder)).toThrow(`${path} has a fault; nothing was done:\n  line 2: "polices" is no key`);
  writeFileSync(path, Buffer.from('\ufeff{ "aliases": [] }', "utf16le"));
  expect(() => loadConfig(folder)).toThrow("save it as UTF-8");
  writeFileSync(path, '\ufeff{ "aliases": [] }');
  expect(loadConfig(folder)).toEqual(NOTHING_DECLARED);
});

test("every text of JSON is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const read = readJson(text);
      expect("root" in read && read.root.value).toEqual(JSON.parse(text));
    }),
  );
});

test("what JSON.parse refuses is refused, and nothing else throws", () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(40),
      fc.constantFrom("", ",", "}", "]", '"', "\\", "x", "\n"),
      (value, at, cut) => {
        const whole = JSON.stringify(value, null, 1);
        const text = whole.slice(0, at) + cut + whole.slice(at + 1);
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const read = readJson(text);
        const isTwice = "faults" in read && read.faults.some(({ message }) => message.includes("stands twice"));
        expect("root" in read || isTwice).toBe(isJson);
      },
    ),
  );
});
