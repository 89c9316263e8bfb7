/** pdf.js leaves the process as it was: arrays have their own push back once a file is read. */
import { expect, test } from "vitest";
import { page, text } from "./pdf-builder.ts";
import { read } from "./read-pdf.ts";

test("after a PDF is read, arrays have Node's own push", async () => {
  await read(page(text(70, 80, "Uppföljning")));
  const push: unknown = Object.getOwnPropertyDescriptor(Array.prototype, "push")?.value;
  expect(String(push)).toContain("[native code]");
});
