import fc from "fast-check";
import { expect, test } from "vitest";
import { IdTable } from "../../src/verify/id-table.ts";

const id = fc.stringMatching(/^[0-9a-f]{32}$/u);

test("ids get their numbers in the order in which they come, once each, however many there are", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 300 }), id, (ids, other) => {
      const table = new IdTable();
      expect(ids.map((one) => table.add(one))).toEqual(ids.map((_, i) => i));
      expect(ids.map((one) => table.add(one))).toEqual(ids.map(() => undefined));
      expect(ids.map((one) => table.idOf(table.numberOf(one)))).toEqual(ids);
      expect(table.numberOf(other)).toBe(ids.indexOf(other));
    }),
    { numRuns: 20 },
  );
});

test("a table grows far past its first size, and ids that begin alike stay apart", () => {
  const table = new IdTable();
  const ids = Array.from({ length: 20_000 }, (_, i) => i.toString(16).padStart(32, "0"));
  for (const one of ids) table.add(one);
  expect(ids.every((one, i) => table.numberOf(one) === i && table.idOf(i) === one)).toBe(true);
});
