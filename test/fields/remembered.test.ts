import { expect, test } from "vitest";
import { remembered, rememberedBy } from "../../src/fields/remembered.ts";

test("a text that was answered is not worked out again, also where the answer is that there is none", () => {
  const asked: string[] = [];
  const vowel = remembered((text) => {
    asked.push(text);
    return /[aeiouyåäö]/u.exec(text)?.[0];
  });
  expect([vowel("mål"), vowel("vp"), vowel("mål"), vowel("vp")]).toEqual(["å", undefined, "å", undefined]);
  expect(asked).toEqual(["mål", "vp"]);
});

test("each table has its own answers", () => {
  const label = rememberedBy((text: string, table: ReadonlyMap<string, string>) => table.get(text));
  const [ours, theirs] = [new Map([["syfte", "purpose"]]), new Map([["syfte", "goal"]])];
  expect([label("syfte", ours), label("syfte", theirs), label("syfte", ours)]).toEqual(["purpose", "goal", "purpose"]);
});

test("many different texts leave no more behind than a few", () => {
  let count = 0;
  const size = remembered((text) => {
    count++;
    return text.length;
  });
  for (let i = 0; i < 10_000; i++) size(String(i));
  const before = count;
  size("0");
  expect(count).toBe(before + 1);
});
