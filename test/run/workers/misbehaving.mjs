/**
 * A worker that does to a file what the file's first word says; all else it reads like the real one, as compiled by
 * `npm run build` (which starts ten times faster than the sources).
 */
import { readFile } from "node:fs/promises";
import { read as readWell } from "../../../dist/run/worker.js";

export { identify, show } from "../../../dist/run/worker.js";

const hoard = [];

export async function read(task) {
  const [word] = (await readFile(Buffer.from(task.path), "utf8")).split(/\s/u);
  switch (word) {
    case "loop":
      for (;;);
    case "wait":
      return new Promise(() => {});
    case "exit":
      process.exit(3);
      break;
    case "throw":
      throw new TypeError("x is not a function");
    case "later":
      setTimeout(() => {
        throw new Error("thrown when nobody waits");
      });
      return new Promise(() => {});
    case "heap":
      for (;;) hoard.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
    case "buffers":
      for (;;) {
        hoard.push(Buffer.alloc(32 * 1024 * 1024, 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
  }
  return readWell(task);
}
