/**
 * How far an import has come, on stderr: a bar on a terminal, else a plain line every few seconds.
 */
import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../run/import-files.ts";

const LINE_EVERY_MS = 5000;

export type ProgressView = { readonly update: (progress: Progress) => void; readonly stop: () => void };

/** Starts showing progress; `stop` leaves the terminal as it was. */
export function showProgress(): ProgressView {
  return process.stderr.isTTY === true ? bar() : lines();
}

function bar(): ProgressView {
  const view = new SingleBar(
    {
      format: " {bar} {value} of {total} files, {duration_formatted}, {problems} problems",
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: false,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: ({ done, total, problems }) => {
      if (!started) view.start(total, done, { problems });
      else view.update(done, { problems });
      started = true;
    },
    stop: () => view.stop(),
  };
}

function lines(): ProgressView {
  let next = Date.now() + LINE_EVERY_MS;
  return {
    update: ({ done, total, problems }) => {
      if (Date.now() < next || done === total) return;
      next = Date.now() + LINE_EVERY_MS;
      console.error(`${done} of ${total} files, ${problems} problems`);
    },
    stop: () => {},
  };
}
