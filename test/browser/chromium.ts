/**
 * The system's Chromium for tests that look at pages, where it is installed.
 */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Its path; undefined where there is none. */
export const chromiumPath = PATHS.find((path) => existsSync(path));

/** @throws where it cannot be started */
export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("there is no Chromium here");
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
}
