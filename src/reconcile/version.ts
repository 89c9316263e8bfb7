/**
 * The version of reconciliation's rules.
 */

/** Goes up when the same claims, decisions and configuration give another result: a dataset is then built anew. */
export const RECONCILE_VERSION = 2;
