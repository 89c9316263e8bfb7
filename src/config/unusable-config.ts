/**
 * What is thrown where the configuration cannot be used, by itself so that whoever only catches it need not load the reader.
 */

/** The message has the file's path and all its faults with their lines. */
export class UnusableConfig extends Error {
  override readonly name = "UnusableConfig";
}
