/**
 * One person, spelled in more than one way.
 */
import { claimOn, textOn } from "../mention.ts";
import { type Check, findingOf } from "./check.ts";

export const nameVariants: Check = ({ persons, known }) => {
  const told = known.get("name_variant") ?? new Set<string>();
  return persons.variants.flatMap((spellings) => {
    const claims = spellings.flatMap((mention) => claimOn(mention, "name") ?? []);
    if (claims.some(({ id }) => told.has(id))) return [];
    const names = spellings.map((mention) => `"${textOn(mention, "name")}"`);
    return [
      findingOf({
        code: "name_variant",
        severity: "info",
        message: `One person is written ${names.join(" and ")}; they are taken for the same.`,
        claims,
        expected: "one spelling",
        found: names.join(", "),
      }),
    ];
  });
};
