/**
 * A file that runs in threads → what a pool needs to load it: compiled, or TypeScript as it is (in development and tests).
 */

/** For the options of a pool. */
export type ThreadModule = { readonly filename: string; readonly execArgv?: string[] };

/**
 * The module `name` (without ending) beside the file with this `import.meta.url`.
 * For TypeScript a thread does not inherit the loader of the main thread, and tsx skips threads of itself.
 */
export function threadModule(besides: string, name: string): ThreadModule {
  const asSource = besides.endsWith(".ts");
  const filename = new URL(`./${name}.${asSource ? "ts" : "js"}`, besides).href;
  if (!asSource) return { filename };
  const register = `import { register } from "${import.meta.resolve("tsx/esm/api")}"; register();`;
  return { filename, execArgv: ["--import", `data:text/javascript,${encodeURIComponent(register)}`] };
}
