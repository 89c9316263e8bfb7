/**
 * What runs in the thread of `publishing.ts`; the pool calls it by name.
 */
import { writeAgain } from "../pipeline.ts";

/** Writes the files of the dataset in this folder where they are not what its store says. */
export const publish = (data: string): boolean => writeAgain(data);
