/** The peer that the bench compares with; it has no types of its own. */
declare module "word-extractor" {
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<unknown>;
  }
}
