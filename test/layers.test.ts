/**
 * Who may import what: the map of src/README.md as code. A new room or package is a line here and there.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/** Room (first folder under src/, or the file there) → the rooms and packages it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  fields: ["zod", "libphonenumber-js"],
  model: ["fields", "zod"],
  read: ["model", "fields", "mammoth", "pdf-parse", "pdfjs-dist", "cheerio", "saxes", "dingbat-to-unicode"],
  picture: ["thread-module.ts", "model", "read", "@embedpdf/pdfium", "fast-png", "piscina", "p-queue"],
  extract: ["model", "fields"],
  config: ["fields", "extract", "reconcile", "zod"],
  reconcile: ["model", "fields", "zod"],
  store: ["model", "fields", "better-sqlite3", "zod"],
  decisions: ["model", "fields", "reconcile", "store", "zod"],
  build: ["model", "fields", "config", "decisions", "reconcile", "store"],
  run: ["thread-module.ts", "model", "fields", "read", "extract", "store", "p-queue", "piscina"],
  export: [
    "config",
    "model",
    "fields",
    "extract",
    "store",
    "decisions",
    "zod",
    "csv-stringify",
    "hyparquet-writer",
    "better-sqlite3",
  ],
  "pipeline.ts": [
    "model",
    "fields",
    "read",
    "extract",
    "reconcile",
    "store",
    "config",
    "decisions",
    "build",
    "run",
    "export",
  ],
  coverage: ["model", "fields", "store"],
  load: ["decisions", "model", "fields", "store", "export", "verify", "zod"],
  verify: ["model", "fields", "decisions", "export", "zod"],
  "thread-module.ts": [],
  review: [
    "thread-module.ts",
    "piscina",
    "config",
    "model",
    "fields",
    "store",
    "run",
    "export",
    "zod",
    "decisions",
    "d3-scale",
    "d3-shape",
    "picture",
    "pipeline.ts",
    "hono",
    "@hono/node-server",
  ],
  cli: [
    "load",
    "config",
    "coverage",
    "review",
    "decisions",
    "extract",
    "model",
    "fields",
    "read",
    "store",
    "run",
    "export",
    "verify",
    "pipeline.ts",
    "commander",
    "cli-progress",
  ],
  "cli.ts": ["cli", "model", "commander"],
  "index.ts": [
    "load",
    "model",
    "fields",
    "read",
    "picture",
    "config",
    "extract",
    "run",
    "store",
    "export",
    "pipeline.ts",
  ],
};

const SRC = join(import.meta.dirname, "..", "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file));

/** Static imports and re-exports begin a line (examples in comments do not); the others are calls of import(). */
const IMPORT = /^(?:import|export)\s[^;]*?\bfrom "([^"$]+)";|\bimport\("([^"$]+)"\)/gmu;
const importsOf = (file: string): string[] =>
  [...readFileSync(join(SRC, file), "utf8").matchAll(IMPORT)].flatMap((m) => m[1] ?? m[2] ?? []);

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)("%s imports only what its room may", (file) => {
  const room = file.split(sep)[0] ?? file;
  const allowed = MAY_IMPORT[room];
  expect(allowed, `${room} is no room of the map`).toBeDefined();
  for (const specifier of importsOf(file)) {
    if (specifier.startsWith("node:")) continue;
    const target = specifier.startsWith(".")
      ? (relative(SRC, join(SRC, file, "..", specifier)).split(sep)[0] ?? "")
      : packageOf(specifier);
    if (target === room) continue;
    expect(allowed, `${file} imports ${specifier}`).toContain(target);
  }
});
