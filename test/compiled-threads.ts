/**
 * In place of `src/thread-module.ts` in tests: threads run what the build made, which starts many times faster than
 * TypeScript as it is. So build before testing, as `npm test` does.
 */
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ThreadModule } from "../src/thread-module.ts";

const PROJECT = join(import.meta.dirname, "..");

/** The compiled module `name` beside the source file with this URL. */
export function threadModule(besides: string, name: string): ThreadModule {
  const folder = relative(join(PROJECT, "src"), dirname(fileURLToPath(besides)));
  return { filename: pathToFileURL(join(PROJECT, "dist", folder, `${name}.js`)).href };
}
