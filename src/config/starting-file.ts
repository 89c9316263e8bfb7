/**
 * What `malspar init` puts into a dataset's folder: an empty configuration, and its JSON Schema for editors.
 */
import { configSchema, jsonSchema } from "./schema.ts";

/** The file that describes the configuration to editors. */
export const SCHEMA_FILE = "malspar.config.schema.json";

/** A configuration that declares nothing, with every key that there is. */
export function startingConfig(): string {
  const { $schema: _, ...empty } = configSchema.parse({});
  return `${JSON.stringify({ $schema: `./${SCHEMA_FILE}`, ...empty }, null, 2)}\n`;
}

/** The schema's text. */
export function schemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}

/** Each key of the file and what it is for. */
export function keysExplained(): { readonly key: string; readonly meaning: string }[] {
  return Object.entries(configSchema.shape).flatMap(([key, { description }]) =>
    key === "$schema" || description === undefined ? [] : [{ key, meaning: description }],
  );
}
