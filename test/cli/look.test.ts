import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type ClaimRow, claimRow } from "../../src/export/rows.ts";
import { rowsOf, tamper } from "../builders/dataset.ts";
import { reportText } from "../builders/files.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { malspar, PROGRAM } from "./malspar.ts";

/** A folder with a dataset of one plan in output/. */
let cwd: string;
let claims: ClaimRow[];
beforeAll(() => {
  cwd = temporaryFolder({ "plan.txt": reportText(3) });
  malspar(["import", "plan.txt"], { cwd });
  claims = rowsOf(join(cwd, "output"), "claims.jsonl").map((row) => claimRow.parse(row));
});

/** A claim of a goal's text, which the plan has. */
function goalText(): ClaimRow {
  const claim = claims.find(({ type, property }) => type === "Goal" && property === "text");
  if (claim === undefined) throw new Error("no goal was found in the plan");
  return claim;
}

test("trace shows value, rule, document and place, and marks the words in their surroundings", () => {
  const claim = goalText();
  const { code, out } = malspar(["trace", claim.id.slice(0, 12)], { cwd });
  expect(code).toBe(0);
  expect(out).toContain("Goal.text (sv. mål)");
  expect(out).toMatch(new RegExp(`value +${claim.value}`, "u"));
  expect(out).toMatch(new RegExp(`rule +${claim.rule}, confidence ${claim.confidence}`, "u"));
  expect(out).toMatch(/document +plan\.txt/u);
  expect(out).toMatch(/place +paragraph \d+/u);
  expect(out).toContain(`⟦${claim.quote}⟧`);
  expect(out).toContain("│ Mål:\n");
});

test("trace of a record shows all that is claimed of it", () => {
  const { record } = goalText();
  const { out } = malspar(["trace", record], { cwd });
  for (const { property, id } of claims.filter((claim) => claim.record === record)) {
    expect(out).toContain(`Goal.${property}`);
    expect(out).toContain(id);
  }
});

test("trace of a joined record shows each value with the words for and against it, and why it is shown", () => {
  const [record] = rowsOf(join(cwd, "output"), "records.jsonl").filter(({ type }) => type === "Goal");
  const { code, out } = malspar(["trace", record?.id?.slice(0, 12) ?? ""], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^Goal .*\n {2}record [0-9a-f]{32}/u);
  expect(out).toMatch(/text \(sv\. mål\) .*\n {4}→ .*\.txt/u);
  expect(out).toContain("This is the only reading.");
  const json: unknown = JSON.parse(malspar(["trace", record?.id ?? "", "--json"], { cwd }).out);
  expect(json).toMatchObject({ record: { id: record?.id }, claims: record?.claims?.map(() => expect.anything()) });
});

test("trace --json gives the claim as published with its document and what stands around it", () => {
  const claim = goalText();
  const { out } = malspar(["trace", claim.id, "--json"], { cwd });
  const said = JSON.parse(out);
  expect(said.claims).toEqual([{ ...claim, sv: "mål", before: expect.any(String), after: expect.any(String) }]);
  expect(said.document).toMatchObject({ files: ["plan.txt"], status: "ok" });
});

test("the beginning of an id that fits several is wrong usage, with the ids to choose from", () => {
  const firsts = claims.flatMap(({ id, record }) => [id, record]).map((id) => id.slice(0, 1));
  const twice = firsts.find((first, i) => firsts.indexOf(first) !== i) ?? "0";
  const { code, err } = malspar(["trace", twice], { cwd });
  expect(code).toBe(2);
  expect(err).toContain(`more than one id begins with ${twice}`);
  expect(err).toMatch(/\n {2}[0-9a-f]{32} {2}/u);
});

test("an id that is none, or that nothing has, is wrong usage", () => {
  expect(malspar(["trace", "xyz"], { cwd })).toMatchObject({
    code: 2,
    err: 'malspar: "xyz" is no id: ids are made of 0-9 and a-f\n',
  });
  expect(malspar(["trace", "0".repeat(32)], { cwd })).toMatchObject({ code: 2 });
});

test("looking at a folder without a dataset is wrong usage and makes nothing", () => {
  const empty = temporaryFolder();
  for (const args of [["trace", "abc"], ["status"], ["verify"]]) {
    const { code, err } = malspar([...args, "--data", "nothing"], { cwd: empty });
    expect(code).toBe(2);
    expect(err).toContain("nothing");
  }
  expect(readdirSync(empty)).toEqual([]);
});

test("a dataset can be looked at where nothing may be written, and looking leaves no trace", () => {
  chmodSync(cwd, 0o755);
  const before = readdirSync(join(cwd, "output"));
  chmodSync(join(cwd, "output"), 0o555);
  const { code } = malspar(["trace", goalText().id], { cwd, asNobody: true });
  const status = malspar(["status"], { cwd, asNobody: true });
  chmodSync(join(cwd, "output"), 0o755);
  expect([code, status.code]).toEqual([0, 0]);
  expect(readdirSync(join(cwd, "output"))).toEqual(before);
});

test("status tells what the dataset holds and which files could not be read", () => {
  const folder = temporaryFolder({ "in/plan.txt": reportText(1), "in/empty.txt": "" });
  malspar(["import", "in"], { cwd: folder });
  const { code, out } = malspar(["status"], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toMatch(/documents +2/u);
  expect(out).toContain("error    empty_file  empty.txt");
  expect(JSON.parse(malspar(["status", "--json"], { cwd: folder }).out)).toMatchObject({
    counts: { documents: 2 },
    problems: [{ file: "empty.txt", code: "empty_file", level: "error" }],
  });
});

test("verify says what it checked; a changed word makes it fail by line", () => {
  const folder = temporaryFolder({ "plan.txt": reportText(1) });
  malspar(["import", "plan.txt"], { cwd: folder });
  const good = malspar(["verify"], { cwd: folder });
  expect(good).toMatchObject({ code: 0, err: "" });
  expect(good.out).toMatch(/1 document: .*\n +\d+ claims: .*\n(?:.*\n)+ +\d+ quotes compared/u);
  tamper(join(folder, "output"), "claims.jsonl", ([first, ...rest]) => [{ ...first, quote: "något annat" }, ...rest]);
  const bad = malspar(["verify"], { cwd: folder });
  expect(bad.code).toBe(1);
  expect(bad.out).toContain('claims.jsonl line 1: quote "något annat" does not stand at');
  expect(JSON.parse(malspar(["verify", "--json"], { cwd: folder }).out).faulty).toBeGreaterThan(0);
});

test("show prints blocks with their positions and what was taken out, and stores nothing", () => {
  const folder = temporaryFolder({ "plan.txt": reportText(3) });
  const { code, out } = malspar(["show", "plan.txt"], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toMatch(/plain text, \d+ bytes, read by text@\d+: ok/u);
  expect(out).toMatch(/ +0-26 +.*Verksamhetsberättelse 2013/u);
  expect(out).toMatch(/Goal [0-9a-f]{8}\n[^G]* text +Öka antalet gästnätter med 3 procent/u);
  expect(readdirSync(folder)).toEqual(["plan.txt"]);
});

test("show --json gives blocks, text and claims whose quotes stand where they say", () => {
  const said = JSON.parse(malspar(["show", "plan.txt", "--json"], { cwd }).out);
  expect(said.blocks.length).toBeGreaterThan(3);
  expect(said.claims.length).toBe(claims.length);
  for (const { start, end, quote } of said.claims) expect(said.text.slice(start, end)).toBe(quote);
});

test("show of a file that cannot be read says why, with exit code 1", () => {
  const folder = temporaryFolder({ "empty.txt": "" });
  const { code, out } = malspar(["show", "empty.txt"], { cwd: folder });
  expect(code).toBe(1);
  expect(out).toContain("empty_file");
  expect(malspar(["show", "nothing.txt"], { cwd: folder }).code).toBe(2);
});

test("characters that steer a terminal come out harmless", () => {
  const folder = temporaryFolder({ "a\u001b[31m.txt": "Mål för året \u202e och nästa" });
  const { out } = malspar(["show", "a\u001b[31m.txt"], { cwd: folder });
  expect(out).not.toMatch(/[\u001b\u202e]/u);
  expect(out).toContain("a␛[31m.txt\n");
});

test("help and version are quick and end well; what is wrong is told with a suggestion", () => {
  for (const command of ["import", "show", "trace", "verify", "status"]) {
    expect(malspar(["--help"]).out).toMatch(new RegExp(`^ +${command} `, "mu"));
  }
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(malspar(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  const wrong = malspar(["import", "x", "--jbos", "2"]);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("--jobs");
  for (const args of [[], ["imprt"], ["import", "x", "--jobs", "0"], ["trace"], ["show", "a", "b"]]) {
    expect(malspar(args).code).toBe(2);
  }
});

test("a reader that stops reading is no failure", () => {
  const long = temporaryFolder({ "long.txt": `${reportText(1)}\n`.repeat(3000) });
  const shell = `"${process.execPath}" "${PROGRAM}" show long.txt | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", shell], { cwd: long, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toBe("long.txt\n0\n");
});

test("npm start reads the package's fixtures into output where it was typed, and other paths instead when they are named", () => {
  const folder = temporaryFolder({ "plan.txt": reportText(1) });
  const root = join(import.meta.dirname, "../..");
  const env = { INIT_CWD: folder, npm_lifecycle_event: "start", npm_package_json: join(root, "package.json") };
  const named = malspar(["import", "--or-else", "fixtures", "plan.txt", "--data", "mine"], { cwd: root, env });
  expect(named.code).toBe(0);
  expect(named.out).toContain("1 file imported into mine");
  expect(existsSync(join(folder, "mine/dataset.json"))).toBe(true);
  malspar(["import", "--or-else", "fixtures"], { cwd: root, env });
  expect(existsSync(join(folder, "output/dataset.json"))).toBe(true);
  // In another package's script the folder of that package counts, as everywhere else.
  writeFileSync(join(folder, "other.txt"), reportText(2));
  const other = { ...env, INIT_CWD: root, npm_package_json: join(folder, "package.json") };
  expect(malspar(["import", "other.txt"], { cwd: folder, env: other }).code).toBe(0);
});
