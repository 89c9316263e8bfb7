/**
 * Problems with files as lines for a person, the most important first; what is wrong with many files is said once.
 */
import type { FileProblem } from "../run/report.ts";
import { printable, red, yellow } from "./paint.ts";
import { count } from "./words.ts";

/** Two lines a problem: the files that have it (at most `most` by name), and what it is. */
export function problemLines(problems: readonly FileProblem[], most: number): string[] {
  const groups = new Map<string, FileProblem[]>();
  for (const problem of problems) {
    const key = `${problem.level} ${problem.code} ${problem.message}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map((group) => linesOf(group, most));
}

function linesOf(group: readonly FileProblem[], most: number): string {
  const [first] = group;
  if (first === undefined) return "";
  const paint = first.level === "error" ? red : yellow;
  const names = group.slice(0, most).map(({ file }) => printable(file));
  if (group.length > most) names.push(`and ${group.length - most} more`);
  const files = group.length === 1 ? names.join("") : `${count(group.length, "file")}: ${names.join(", ")}`;
  return `${paint(first.level.padEnd(7))}  ${first.code}  ${files}\n    ${printable(first.message)}`;
}
