/**
 * Makes a dataset's folder with a number of claims, written and built as an import does it: `export-store.ts FOLDER CLAIMS`.
 * One that holds a dataset already is brought up to today's schema.
 */
import { buildDataset } from "../../src/build/build-dataset.ts";
import { NOTHING_DECLARED } from "../../src/build/declared.ts";
import { countAll } from "../../src/store/counts.ts";
import { closeStore, openStore } from "../../src/store/open.ts";
import { packReading } from "../../src/store/pack.ts";
import { writeReading } from "../../src/store/write.ts";
import { DOCUMENTS, syntheticDocument } from "./claims.ts";

const [folder = "", wanted = "100000"] = process.argv.slice(2);
const store = openStore(folder);
try {
  let { claims } = countAll(store);
  for (let n = 0; claims < Number(wanted); n++) {
    const { document, taken } = syntheticDocument(Math.floor(n / DOCUMENTS), n % DOCUMENTS);
    writeReading(store, packReading(document, taken, "1"), `${n}.txt`);
    claims += taken.claims.length;
  }
  buildDataset(store, NOTHING_DECLARED);
} finally {
  closeStore(store);
}
