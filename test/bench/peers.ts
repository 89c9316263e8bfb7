/**
 * The programs that the import is measured against: Debian's packages, installed where they are missing and may be.
 */
import { spawnSync } from "node:child_process";

const PACKAGES = { soffice: "libreoffice-writer", pdftotext: "poppler-utils", antiword: "antiword" } as const;

/** Installs what is missing; gives the names of the programs that are still missing. */
export function installPeers(): string[] {
  const missing = absent();
  if (missing.length > 0) {
    const isRoot = process.getuid?.() === 0;
    const command = ["apt-get", "install", "-y", "--no-install-recommends", ...missing.map((name) => PACKAGES[name])];
    const [program = "", ...args] = isRoot ? command : ["sudo", "-n", ...command];
    spawnSync(program, args, { stdio: "ignore" });
  }
  return absent();
}

function absent(): (keyof typeof PACKAGES)[] {
  const names: (keyof typeof PACKAGES)[] = ["soffice", "pdftotext", "antiword"];
  return names.filter((name) => spawnSync("which", [name]).status !== 0);
}
