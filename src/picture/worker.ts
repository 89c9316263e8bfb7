/**
 * What runs in the painter's thread; the pool calls it by name.
 */
export { paint } from "./paint.ts";
