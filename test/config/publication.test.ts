import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";

const faults = (publication: unknown): string[] => {
  const read = readConfig(JSON.stringify({ publication }));
  return "config" in read ? [] : read.faults.map(({ message }) => message.replace(/[;?] allowed: .*/u, ""));
};

test("an address alone is enough; it is given its last slash, and what is not said has told defaults", () => {
  const read = readConfig('{ "publication": { "base": "https://data.example.se/mal" } }');
  expect("config" in read && read.config.publication).toEqual({ base: "https://data.example.se/mal/", language: "sv" });
});

test("what cannot stand in a description is refused with its place", () => {
  expect(faults({})).toEqual(["publication.base is missing"]);
  expect(faults({ base: "data.example.se" })[0]).toMatch(/^publication\.base: it must be a whole web address/u);
  expect(faults({ base: "https://data.example.se/#a" })).toEqual([
    'publication.base: it must have neither "?" nor "#"',
  ]);
  const base = "https://data.example.se/";
  expect(faults({ base, contact: { email: "nobody" } })).toEqual([
    "publication.contact.email: it must be an e-mail address",
  ]);
  expect(faults({ base, publisher: { name: "Älvregionen", typ: "LocalAuthority" } })).toEqual([
    '"typ" is no key of publication.publisher; did you mean "type"',
  ]);
  expect(faults({ base, licens: "x" })).toEqual(['"licens" is no key of publication; did you mean "licence"']);
});
