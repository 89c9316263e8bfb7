import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/** The README's example of the library that exports. */
function example(): string {
  const blocks = [...readFileSync("README.md", "utf8").matchAll(/```js\n(.*?)```/gsu)].map(([, code = ""]) => code);
  const found = blocks.filter((code) => code.includes("exportDataset("));
  expect(found).toHaveLength(1);
  return found.join();
}

test("the README's example exports what it says, from the package as others install it", () => {
  const cwd = mkdtempSync(join(tmpdir(), "malspar-library-"));
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(resolve("."), join(cwd, "node_modules", "malspar"));
  cpSync("fixtures/2009", join(cwd, "plans"), { recursive: true, filter: (path) => !/\.(?:pdf|docx?)$/u.test(path) });
  writeFileSync(join(cwd, "example.mjs"), example());
  const out = execFileSync(process.execPath, ["example.mjs"], { cwd, encoding: "utf8" });
  expect(out).toMatch(/^csv\/goal\.csv [1-9]\d* rows, sha256 [0-9a-f]{64}$/mu);
  expect(out).not.toContain("member.csv");
  expect(out).toMatch(/\d+ claims_left_out/u);
  expect(readdirSync(join(cwd, "open-data")).filter((name) => !name.startsWith("."))).toEqual(["csv", "parquet"]);
});
