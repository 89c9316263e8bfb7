/**
 * Who sits at the keyboard, where nobody said so: as git knows them, else the name of the account.
 */
import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";
import { UsageError } from "./exit.ts";

/** @throws UsageError where neither git nor the system has a name */
export function whoAmI(): string {
  const { stdout } = spawnSync("git", ["config", "user.name"], { encoding: "utf8", timeout: 5000 });
  const asGit = (stdout ?? "").trim();
  if (asGit !== "") return asGit;
  try {
    return userInfo().username;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_SYSTEM_ERROR")) throw error;
    throw new UsageError("this account has no name; say with --by who decides");
  }
}
