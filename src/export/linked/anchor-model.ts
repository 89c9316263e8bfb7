/**
 * The shape of an annotation: the claim, and where the words stand that it rests on.
 */
import { z } from "zod";
import { count, place } from "../rows.ts";
import { claim, document, documentText, HASH, iri, text } from "./values-model.ts";

const target = z.strictObject({
  type: z.literal("oa:SpecificResource"),
  source: z.union([documentText, document]),
  selector: z
    .array(
      z.union([
        z.strictObject({ type: z.literal("oa:TextPositionSelector"), start: count, end: count }),
        z.strictObject({
          type: z.literal("oa:TextQuoteSelector"),
          prefix: z.string(),
          exact: text,
          suffix: z.string(),
        }),
        z.strictObject({ type: z.literal("oa:FragmentSelector"), conformsTo: text, fragment: iri("page=\\d+.*") }),
      ]),
    )
    .min(1),
});

/** Parts of a place that are no page, under names of ours. */
const { page: _page, box: _box, boxes: _boxes, cp: _cp, ...cell } = place.shape;

/** An annotation that ties a claim to its words. */
export const annotation = z.strictObject({
  id: iri(`claim:${HASH}/anchor`),
  type: z.literal("oa:Annotation"),
  motivation: z.literal("oa:identifying"),
  body: claim,
  target: z.array(target).min(1),
  "term:place": z
    .strictObject(Object.fromEntries(Object.entries(cell).map(([name, part]) => [`term:place-${name}`, part])))
    .optional(),
});
