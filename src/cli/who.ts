/**
 * Who sits at the keyboard, where nobody said so: as git knows them, else the name of the account.
 */
import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";

export function whoAmI(): string {
  const { stdout } = spawnSync("git", ["config", "user.name"], { encoding: "utf8", timeout: 5000 });
  return (stdout ?? "").trim() || userInfo().username;
}
