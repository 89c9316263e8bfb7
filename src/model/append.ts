/**
 * Adding many items to a list. `push(...items)` hands each item over as an argument, and a long document has more than fit.
 */

/** Adds the items at the end of the list, in order. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
