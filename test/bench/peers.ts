/**
 * The programs that the import is measured against: Debian's packages, installed where they are missing and may be.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type Measured, peerRun } from "./measured-run.ts";

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

/** LibreOffice leaves out what comes after some 250 names, in silence. */
const FILES_A_BATCH = 200;

/**
 * Converts files to text with LibreOffice, in few processes, into a folder a batch: equal names overwrite each other there.
 * @throws where it did not convert every file
 */
export function convertedByOffice(files: readonly string[], scratch: string): Pick<Measured, "wallMs"> {
  let wallMs = 0;
  for (let at = 0; at < files.length; at += FILES_A_BATCH) {
    const batch = files.slice(at, at + FILES_A_BATCH);
    const folder = join(scratch, `converted-${at}`);
    const profile = `-env:UserInstallation=file://${scratch}/profile`;
    const how = ["--headless", profile, "--convert-to", "txt:Text", "--outdir", folder];
    wallMs += peerRun([["soffice", ...how, ...batch]]).wallMs;
    const converted = new Set(readdirSync(folder));
    const missing = batch.filter((file) => !converted.delete(`${basename(file, extname(file))}.txt`));
    if (missing.length > 0) {
      throw new Error(`soffice converted ${batch.length - missing.length} of ${batch.length} files, not ${missing[0]}`);
    }
  }
  return { wallMs };
}
