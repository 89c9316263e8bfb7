/**
 * `malspar export`: the dataset in the formats of other tools, into a folder of one's own.
 */
import { join } from "node:path";
import { PROFILES, type Profile } from "../export/dataset.ts";
import { FORMATS } from "../export/formats.ts";
import { type Exported, exportDataset, missingBeside } from "../export/index.ts";
import { finishBuild } from "../pipeline.ts";
import { closeStore, openStore } from "../store/open.ts";
import { withDataset } from "./dataset.ts";
import { EXIT, UsageError } from "./exit.ts";
import { bold, columns } from "./paint.ts";
import { asTyped, fromTyped } from "./where.ts";
import { count } from "./words.ts";

export type ExportArguments = {
  readonly data: string;
  readonly format?: string;
  readonly profile: string;
  readonly to?: string;
  readonly evidence?: true;
  readonly json?: true;
};

export async function exportCommand(options: ExportArguments): Promise<number> {
  const profile = profileOf(options.profile);
  const format = options.format?.split(",").map((name) => name.trim());
  const unknown = format?.find((name) => !Object.hasOwn(FORMATS, name));
  if (unknown !== undefined) {
    throw new UsageError(`there is no format "${unknown}"; there are ${Object.keys(FORMATS).join(", ")}`);
  }
  const missing = missingBeside(format ?? []);
  if (missing !== undefined) throw new UsageError(missing);
  const data = fromTyped(options.data);
  withDataset(options.data, () => undefined); // says what is missing where there is no dataset
  if (finishBuild(data)) {
    console.error(
      `malspar: ${asTyped(data)} held what no build had seen, as an import leaves it that was stopped; it was built first. To add what is missing, run the import again.`,
    );
  }
  const to = options.to === undefined ? join(data, profile === "full" ? "export" : profile) : fromTyped(options.to);
  const store = openStore(data, { readOnly: true });
  try {
    const exported = await exportDataset(store, {
      profile,
      to,
      evidence: options.evidence === true,
      ...(format === undefined ? {} : { format }),
    });
    console.log(options.json ? JSON.stringify({ to, profile, ...exported }, null, 2) : lines(exported, to).join("\n"));
  } finally {
    closeStore(store);
  }
  return EXIT.ok;
}

function profileOf(name: string): Profile {
  const profile = PROFILES.find((one) => one === name);
  if (profile === undefined) throw new UsageError(`there is no profile "${name}"; there are ${PROFILES.join(", ")}`);
  return profile;
}

function lines({ files, leftOut }: Exported, to: string): string[] {
  const rows = files.map(({ file, rows: n, bytes }) => [
    `  ${file}`,
    count(n, "row"),
    `${Math.ceil(bytes / 1024)} KiB`,
  ]);
  const left = Object.entries(leftOut ?? {}).filter(([, n]) => n > 0);
  return [
    bold(`Written to ${asTyped(to)}`),
    ...columns(rows),
    ...(left.length === 0
      ? []
      : [
          "",
          bold("Left out or masked"),
          ...columns(left.map(([what, n]) => [`  ${what.replaceAll("_", " ")}`, String(n)])),
        ]),
  ];
}
