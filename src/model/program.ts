/**
 * What this program calls itself, in the dataset and on the command line.
 */

/** The version is that of package.json (a test holds them together). */
export const PROGRAM = { name: "malspar", version: "0.1.0" } as const;
