/** The part of the `edtf` package that the tests use; it has no types of its own. */
declare module "edtf" {
  /** @throws where the text is no EDTF up to level 2 */
  export function parse(text: string): unknown;
}
