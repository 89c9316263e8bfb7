/** What the tests use of two libraries that have no types of their own. */
declare module "jsonld" {
  const jsonld: {
    toRDF(
      document: object,
      options: { format: "application/n-quads"; documentLoader: (url: string) => never },
    ): Promise<string>;
  };
  export default jsonld;
}
declare module "n3" {
  export type Term = {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: Term;
    readonly language?: string;
  };
  export type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };
  export class Parser {
    constructor(options: { format: string });
    parse(text: string): Quad[];
  }
}
