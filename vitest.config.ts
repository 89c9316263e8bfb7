import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\/thread-module\.ts$/u,
        replacement: fileURLToPath(new URL("test/compiled-threads.ts", import.meta.url)),
      },
    ],
  },
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000, maxWorkers: 2 },
});
