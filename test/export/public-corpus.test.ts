/**
 * The public profile over the real documents of ../shared, where they are: nobody of the gold annotations is left in it.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportDataset } from "../../src/export/index.ts";
import { importFiles } from "../../src/pipeline.ts";
import { closeStore, openStore } from "../../src/store/open.ts";

const SHARED = join(import.meta.dirname, "../../../shared");
const GOLD = join(SHARED, "evaluate/gold");

/** Names of two words or more, numbers and addresses; roles and groups that take responsibility are no people. */
function people(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(GOLD)) {
    const text = readFileSync(join(GOLD, file), "utf8");
    JSON.parse(text, (key, value: unknown) => {
      if (/^(?:responsible|presenter|phone|email)$/u.test(key))
        for (const one of [value].flat()) if (typeof one === "string") found.add(one);
      if (typeof value === "object" && value !== null && "type" in value && "name" in value) {
        if ((value.type === "Member" || value.type === "Attendee") && typeof value.name === "string")
          found.add(value.name);
      }
      return value;
    });
  }
  return [...found].filter((one) => /^\p{Lu}\S+ \p{Lu}|@|^\+/u.test(one));
}

test.skipIf(!existsSync(GOLD))(
  "no name, number or address of the gold annotations is in any public file",
  { timeout: 120_000 },
  async () => {
    const data = mkdtempSync(join(tmpdir(), "malspar-gold-"));
    await importFiles([join(SHARED, "corpus/text")], { data });
    const store = openStore(data, { readOnly: true });
    const to = join(data, "public");
    await exportDataset(store, {
      format: ["jsonl", "csv", "json", "key-figures"],
      profile: "public",
      to,
      evidence: true,
    });
    closeStore(store);
    const sought = people();
    expect(sought.length).toBeGreaterThan(50);
    const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const left = files.flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), "utf8").toLowerCase();
      return sought.filter((one) => text.includes(one.toLowerCase())).map((one) => `${entry.name}: ${one}`);
    });
    expect(left).toEqual([]);
  },
);
