/**
 * Words of assignment tables (sv. *uppdrag, inspel, återrapport*). Lower case unless capitals are the point.
 */

/** Bodies as they are cited in headings of columns: Kommunchefsgruppen, Regionrådet, kommunstyrelsen, -fullmäktige … */
export const BODY_ABBREVIATIONS: readonly string[] = ["KC", "RR", "KS", "KSAU", "KSO", "KF", "AU", "FS", "LG"];

/** A cell that says only that there is no assignment of its own. Sources of regular expressions. */
export const GENERAL_DIRECTIVE: readonly string[] = [
  String.raw`(?:(?:arbets)?gruppen )?arbetar (?:gruppen )?(?:vidare )?(?:efter|enligt|utifrån) (?:de )?(?:generella|allmänna) direktiv(?:en)?`,
  String.raw`inget (?:särskilt |specifikt )?(?:uppdrag|direktiv|inspel)|inga (?:särskilda |specifika )?(?:uppdrag|direktiv|inspel)`,
  String.raw`generella direktiv|se ovan|[-–—]+`,
];

/** Headings of columns that say who gives the assignment, or when it was given. */
export const GIVER_HEADINGS: readonly string[] = [
  ...[
    "uppdragsgivare",
    "från",
    "beslutat av",
    "beställare",
    "givet av",
    "beslutande organ",
    "beslutsinstans",
    "beslut av",
  ],
  ...["uppdrag från", "instans"],
];
export const GIVEN_HEADINGS: readonly string[] = [
  ...["beslutsdatum", "beslutat", "datum för beslut", "beslut datum", "givet", "datum", "uppdraget gavs", "beslutad"],
];
