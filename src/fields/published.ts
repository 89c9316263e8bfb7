/**
 * Values as the program holds them (money in minor units) ↔ values as they are published (money in whole units).
 */
import type { Json } from "./kind.ts";
import { propertyOf, type RecordType } from "./records.ts";

/** Whose value it is, and the value. */
type Valued = { readonly type: RecordType; readonly property: string; readonly value: Json };

/** The value as the specification has it. */
export function publishedValue({ type, property, value }: Valued): Json {
  const publish = propertyOf(type, property)?.kind.publish;
  return value === null || publish === undefined ? value : publish(value);
}

/** A published value as the program holds it; undefined where it is none of that property. */
export function heldValue({ type, property, value: published }: Valued): Json | undefined {
  const kind = propertyOf(type, property)?.kind;
  if (kind === undefined) return undefined;
  const value = kind.publish === undefined ? published : kind.parse(String(published));
  return value !== undefined && kind.schema.safeParse(value).success ? value : undefined;
}
