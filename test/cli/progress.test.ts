import { expect, test } from "vitest";
import { PaceMeter, spanName } from "../../src/cli/pace.ts";
import { jsonLines } from "../../src/cli/progress.ts";

const at = (done: number, skipped = 0) => ({ done, skipped, total: 1000, problems: 0 });

test("the pace counts what was worked on in the last half minute, and tells what is left", () => {
  const meter = new PaceMeter();
  expect(meter.take(at(500, 500), 0)).toEqual({ perSecond: 0 });
  expect(meter.take(at(510, 500), 1000)).toEqual({ perSecond: 0 });
  expect(meter.take(at(540, 500), 4000)).toEqual({ perSecond: 10, secondsLeft: 46 });
  for (let s = 5; s <= 60; s++) meter.take(at(540 + (s - 4), 500), s * 1000);
  const { perSecond } = meter.take(at(597, 500), 61_000);
  expect(perSecond).toBeCloseTo(1);
});

test("a span is told as people plan by it", () => {
  expect([4.2, 59.4, 59.9, 750, 3600 * 3 + 300].map(spanName)).toEqual([
    "4 s",
    "59 s",
    "1 min",
    "13 min",
    "3 h 05 min",
  ]);
});

test("lines of JSON come once a second at most, and the last state comes in the end", () => {
  const lines: string[] = [];
  let now = 0;
  const view = jsonLines(
    (line) => lines.push(line),
    () => now,
  );
  for (let done = 1; done <= 25; done++) {
    now = done * 100;
    view.update(at(done));
  }
  view.stop();
  view.stop();
  expect(lines.map((line) => JSON.parse(line).done)).toEqual([10, 20, 25]);
  expect(JSON.parse(lines[2] ?? "")).toEqual({ ...at(25), perSecond: 10, secondsLeft: 97.5 });
});
