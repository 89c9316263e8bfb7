/**
 * Opens the review page of a dataset: on this machine only, unless another address is named.
 */
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { PagePictures } from "../picture/page-pictures.ts";
import { closeStore, openStore } from "../store/open.ts";
import { reviewApp } from "./app.tsx";
import { Importing } from "./importing.ts";
import { Publishing } from "./publishing.ts";
import { isLoopback, newSecret } from "./security.ts";

/** Pictures of pages, in the dataset's folder; a hidden one, so that no import takes it for documents. */
const PICTURES_FOLDER = ".pictures";

export type ReviewOptions = {
  /** The dataset's folder. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; default 127.0.0.1. Any other needs a token, which is made where none is given. */
  readonly host?: string;
  readonly token?: string;
  /** Further names by which the server may be called. */
  readonly names?: readonly string[];
  /** Told of mistakes of ours. */
  readonly report: (error: unknown) => void;
};

export type RunningReview = {
  /** What to open; with the token where one is needed. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** @throws StoreTrouble where the folder holds no dataset; the system's error where the port is taken */
export async function startReview(options: ReviewOptions): Promise<RunningReview> {
  const { data, port, host = "127.0.0.1", names = [], report } = options;
  const entryToken = isLoopback(host) ? options.token : (options.token ?? newSecret());
  const gate = {
    hosts: new Set(["localhost", "127.0.0.1", "[::1]", host, ...names].map((name) => name.toLowerCase())),
    changeToken: newSecret(),
    ...(entryToken === undefined ? {} : { entryToken }),
  };
  const store = openStore(data);
  const pictures = new PagePictures({ folder: join(data, PICTURES_FOLDER) });
  const importing = new Importing(data);
  const publishing = new Publishing(data, report);
  publishing.soon(); // what an earlier server had no time for
  const app = reviewApp({ store, data, gate, publishing, report }, { pictures, importing });
  const { server, address } = await new Promise<{ server: ReturnType<typeof serve>; address: AddressInfo }>(
    (resolve, reject) => {
      const started = serve({ fetch: app.fetch, port, hostname: host }, (bound) =>
        resolve({ server: started, address: bound }),
      );
      started.once("error", reject);
    },
  );
  const entry = entryToken === undefined ? "" : `?token=${entryToken}`;
  return {
    url: `http://${host}:${address.port}/${entry}`,
    close: async () => {
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await importing.settled();
      await publishing.close();
      await pictures.close();
      closeStore(store);
    },
  };
}
