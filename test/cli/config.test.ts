import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { reportText } from "../builders/files.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { malspar } from "./malspar.ts";

test("init writes a configuration that can be used, tells what each key is for, and never writes over one", () => {
  const cwd = temporaryFolder();
  const { code, out } = malspar(["init"], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("Wrote output/malspar.config.json");
  const path = join(cwd, "output/malspar.config.json");
  const text = readFileSync(path, "utf8");
  expect(readConfig(text)).toHaveProperty("config");
  for (const key of Object.keys(JSON.parse(text)).filter((name) => name !== "$schema"))
    expect(out).toMatch(new RegExp(`^ +${key}$`, "mu"));
  expect(existsSync(join(cwd, "output", JSON.parse(text).$schema))).toBe(true);

  writeFileSync(path, '{ "statuses": { "i hamn": "fulfilled" } }');
  const again = malspar(["init"], { cwd });
  expect(again.code).toBe(2);
  expect(again.err).toContain("is there already and was left as it is");
  expect(readFileSync(path, "utf8")).toContain("i hamn");
});

test("an import with a faulty configuration does nothing and tells file and lines", () => {
  const cwd = temporaryFolder({
    "plan.txt": reportText(1),
    "output/malspar.config.json": '{\n  "status": {},\n  "policies": ["guess"]\n}',
  });
  const { code, err } = malspar(["import", "plan.txt"], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(
    /output\/malspar\.config\.json has 2 faults; nothing was done:\n {2}line 2: .*did you mean "statuses"\?/u,
  );
  expect(err).toContain('line 3: policies[0] is "guess"');
  expect(existsSync(join(cwd, "output/malspar.sqlite"))).toBe(false);
});

test("coverage tells who has reported and where the words are, to people and as JSON", () => {
  const cwd = temporaryFolder({ "in/report.txt": reportText(1) });
  malspar(["import", "in"], { cwd });
  const { code, out } = malspar(["coverage"], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/2011 report +named in\n +Turistgruppen +1 +1\n/u);
  expect(out).toMatch(/report\.txt +\d+ +\d+ +\d+ +\d+ +\d+\.\d % accounted for/u);
  const { documents, reports } = JSON.parse(malspar(["coverage", "--json"], { cwd }).out);
  expect(reports.rows).toMatchObject([{ group: "Turistgruppen", cells: [{ state: "reported" }] }]);
  const [{ words, claimed, ignored, unclaimed }] = documents;
  const leftOut = Object.values<number>(ignored).reduce((a, b) => a + b, 0);
  expect(claimed + leftOut + unclaimed).toBe(words);
});
