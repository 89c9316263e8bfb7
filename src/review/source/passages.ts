/**
 * The store → passages: the words of claims with what stands around them. Each document is unpacked once.
 */
import type { Claim } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import type { Place } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import type { Store } from "../../store/open.ts";
import { firstFileOf, packedDocument, readDocumentAgain } from "../../store/read-documents.ts";
import type { Passage } from "../views/passage.tsx";
import { excerptOf } from "./excerpt.ts";

export class Passages {
  readonly #store: Store;
  readonly #documents = new Map<string, Document>();

  constructor(store: Store) {
    this.#store = store;
  }

  ofClaim({ id, document, span, spans, place }: Claim): Passage {
    return this.#passage(document, id, spans ?? [span], place);
  }

  /** Around any words: those of a finding, say. */
  ofSpan(document: string, id: string, span: Span, place: Place): Passage {
    return this.#passage(document, id, [span], place);
  }

  #passage(id: string, mark: string, spans: readonly Span[], place: Place): Passage {
    const document = this.#documents.get(id) ?? readDocumentAgain(packedDocument(this.#store, id));
    this.#documents.set(id, document);
    return {
      document: id,
      file: firstFileOf(this.#store, id),
      text: document.text,
      blocks: excerptOf(document.blocks, spans),
      marked: { id: mark, spans },
      place,
    };
  }
}
