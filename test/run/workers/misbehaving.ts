/**
 * A worker that does to a file what the file's first word says; all else it reads like the real one.
 */
import { readFile } from "node:fs/promises";
import type { ReadOne, Task } from "../../../src/run/task.ts";
import { read as readWell } from "../../../src/run/worker.ts";

export { identify, show } from "../../../src/run/worker.ts";

const hoard: unknown[] = [];

export async function read(task: Task): Promise<ReadOne> {
  const word = (await readFile(Buffer.from(task.path), "utf8")).split(/\s/u)[0];
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
