/**
 * What `malspar import` takes on the command line.
 */
import type { Limits } from "../run/limits.ts";

const MIB = 1024 * 1024;

export type ImportArguments = {
  readonly data: string;
  readonly json?: true;
  readonly jobs?: number;
  readonly limitTime?: number;
  readonly limitMemory?: number;
  readonly limitSize?: number;
  /** What of the package is imported where no path is named. */
  readonly orElse?: string;
};

/** What one file may cost, as far as the command line says it. */
export function limitsOf({ limitTime, limitMemory, limitSize }: ImportArguments): Partial<Limits> {
  return {
    ...(limitTime === undefined ? {} : { seconds: limitTime }),
    ...(limitMemory === undefined ? {} : { memoryMiB: limitMemory }),
    ...(limitSize === undefined ? {} : { bytes: limitSize * MIB }),
  };
}
