import { expect, test } from "vitest";
import { append } from "../../src/model/append.ts";

test("more items than fit on the stack are added in order", () => {
  const list = [-1];
  append(
    list,
    Array.from({ length: 1_000_000 }, (_, i) => i),
  );
  expect(list.length).toBe(1_000_001);
  expect([list[0], list[1], list.at(-1)]).toEqual([-1, 0, 999_999]);
});
