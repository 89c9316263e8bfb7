/**
 * What joining documents takes from the user's configuration; reading and checking that is `config/`'s work.
 */
import { POLICY_NAMES, type PolicyName } from "./policies.ts";

/** Names that mean a body in some years; without years, always. */
export type Alias = {
  /** The body that is meant. */
  readonly group: string;
  /** Names that mean it, as the documents write them. */
  readonly names: readonly string[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

export type Config = {
  readonly aliases: readonly Alias[];
  /** In the order in which they are asked. */
  readonly policies: readonly PolicyName[];
};

/** Nothing is declared. */
export const DEFAULT_CONFIG: Config = { aliases: [], policies: POLICY_NAMES };
