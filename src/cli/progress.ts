/**
 * How far an import has come, on stderr: a bar on a terminal, one line of JSON a second where JSON is asked for, else
 * nothing, so that pipes and logs stay clean.
 */
import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../run/import-files.ts";
import { PaceMeter, spanName } from "./pace.ts";

const LINE_EVERY_MS = 1000;

export type ProgressView = { readonly update: (progress: Progress) => void; readonly stop: () => void };

/** Starts showing progress; `stop` leaves the terminal as it was. */
export function showProgress(asJson: boolean): ProgressView {
  if (asJson)
    return jsonLines(
      (line) => console.error(line),
      () => performance.now(),
    );
  return process.stderr.isTTY === true ? bar() : { update: () => {}, stop: () => {} };
}

function bar(): ProgressView {
  const view = new SingleBar(
    {
      format: " {bar} {value} of {total} files, {pace}{problems} problems",
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: false,
    },
    Presets.shades_classic,
  );
  const meter = new PaceMeter();
  let started = false;
  return {
    update: (progress) => {
      const { done, total, problems } = progress;
      const { perSecond, secondsLeft } = meter.take(progress, performance.now());
      const left = secondsLeft === undefined ? "" : `${perSecond.toFixed(1)} a second, ${spanName(secondsLeft)} left, `;
      if (!started) view.start(total, done, { problems, pace: left });
      view.setTotal(total);
      view.update(done, { problems, pace: left });
      started = true;
    },
    stop: () => view.stop(),
  };
}

/** A line at most every second, and the last state in the end. `now` is in milliseconds. */
export function jsonLines(print: (line: string) => void, now: () => number): ProgressView {
  const meter = new PaceMeter();
  let next = now() + LINE_EVERY_MS;
  let untold: string | undefined;
  const tell = (): void => {
    if (untold !== undefined) print(untold);
    untold = undefined;
  };
  return {
    update: (progress) => {
      const at = now();
      const { perSecond, secondsLeft } = meter.take(progress, at);
      const pace = { perSecond: round(perSecond), secondsLeft: secondsLeft === undefined ? null : round(secondsLeft) };
      untold = JSON.stringify({ ...progress, ...pace });
      if (at < next) return;
      next = at + LINE_EVERY_MS;
      tell();
    },
    stop: tell,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
