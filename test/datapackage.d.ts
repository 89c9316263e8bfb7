/** What the tests use of a library that has no types of its own. */
declare module "datapackage" {
  type Resource = {
    readonly name: string;
    readonly descriptor: { readonly format: string };
    /** Reads the table, checking types, constraints and, with `relations`, foreign keys. */
    read(options: { keyed: true; relations: true }): Promise<readonly object[]>;
  };
  const datapackage: {
    Package: {
      load(
        descriptor: object,
        options: { basePath: string },
      ): Promise<{
        readonly valid: boolean;
        readonly errors: readonly Error[];
        readonly resources: readonly Resource[];
      }>;
    };
  };
  export default datapackage;
}
