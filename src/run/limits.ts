/**
 * What one file may cost. A file that goes over a limit is rejected by name; the others never notice.
 */

export type Limits = {
  /** Seconds for reading and extracting one file. */
  readonly seconds: number;
  /** Memory for one file, in MiB: the heap of its thread, and separately what it holds outside the heap. */
  readonly memoryMiB: number;
  /** Bytes of a file; looked at before it is read. */
  readonly bytes: number;
};

export const LIMITS: Limits = { seconds: 60, memoryMiB: 1024, bytes: 200 * 1024 * 1024 };
