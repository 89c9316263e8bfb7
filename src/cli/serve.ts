/**
 * `malspar serve`: opens the review page and keeps it open until it is stopped.
 */
import { once } from "node:events";
import { startReview } from "../review/server.ts";
import { EXIT, explain, UsageError } from "./exit.ts";
import { fromTyped } from "./where.ts";

export type ServeOptions = {
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
};

export async function serveCommand({ data, ...options }: ServeOptions): Promise<number> {
  const review = await startReview({ data: fromTyped(data), report: explain, ...options }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new UsageError(`port ${options.port} is taken; name another with --port`);
    },
  );
  console.log(`målspår shows ${data} at ${review.url}\nStop with Ctrl+C.`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await review.close();
  return EXIT.ok;
}
