/**
 * What an uploaded file may be called on disk.
 */
import { expect, test } from "vitest";
import { safeName } from "../../src/review/importing.ts";

test.each([
  ["plan.doc", "plan.doc"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\vera\\Plan 2010.pdf", "Plan 2010.pdf"],
  [".hidden", "hidden"],
  ["a\u0000b\u202Ec<d>.txt", "a_b_c_d_.txt"],
  ["verksamhetsbera\u0308ttelse.doc", "verksamhetsberättelse.doc"],
])("%j is kept as %j", (name, kept) => {
  expect(safeName(name)).toBe(kept);
});

test("a long name keeps its ending, and a name of nothing is none", () => {
  const kept = safeName(`${"x".repeat(500)}.docx`);
  expect(kept).toHaveLength(200);
  expect(kept).toMatch(/\.docx$/u);
  expect(safeName("../")).toBeUndefined();
  expect(safeName("...")).toBeUndefined();
});
