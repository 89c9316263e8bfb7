/**
 * What letters look like: run properties (w:rPr) → bold, italic, hidden, colours, font. ISO/IEC 29500-1, 17.3.2
 */
import type { MarkStyle } from "../mark-style.ts";
import { highlightColour, letterColour, shadingColour, type Theme } from "./colour.ts";
import { childOf, isOn, type XmlElement } from "./xml.ts";

/** Only what is said; a colour that is null is said to be automatic. */
export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly colour?: string | null;
  readonly highlight?: string | null;
  readonly shading?: string | null;
  /** Of a symbol font, where its letters stand in the private use area. */
  readonly font?: string;
};

/** The look that run properties say. */
export function readLook(properties: XmlElement | undefined, theme: Theme): Look {
  const look: { -readonly [Key in keyof Look]: Look[Key] } = {};
  for (const property of properties?.children ?? []) {
    switch (property.name) {
      case "w:b":
        look.bold = isOn(property);
        break;
      case "w:i":
        look.italic = isOn(property);
        break;
      case "w:vanish":
        look.hidden = isOn(property);
        break;
      case "w:color":
        look.colour = letterColour(property, theme) ?? null;
        break;
      case "w:highlight":
        look.highlight = highlightColour(property.attributes["w:val"]) ?? null;
        break;
      case "w:shd":
        look.shading = shadingColour(property, theme) ?? null;
        break;
      case "w:rFonts":
        look.font = property.attributes["w:ascii"] ?? property.attributes["w:hAnsi"] ?? look.font ?? "";
        break;
    }
  }
  return look;
}

/** What a paragraph's own shading says, as a look of its letters. */
export function readShading(properties: XmlElement | undefined, theme: Theme): Look {
  const shd = childOf(properties, "w:shd");
  return shd === undefined ? {} : { shading: shadingColour(shd, theme) ?? null };
}

/**
 * The look of a paragraph style with that of a character style over it: bold in both is plain again.
 * ISO/IEC 29500-1, 17.7.3 (toggle properties)
 */
export function toggled(paragraph: Look, character: Look): Look {
  const flip = (name: "bold" | "italic" | "hidden"): Look =>
    paragraph[name] !== true || character[name] === undefined ? {} : { [name]: paragraph[name] !== character[name] };
  return { ...paragraph, ...character, ...flip("bold"), ...flip("italic"), ...flip("hidden") };
}

/** The marks of a look; undefined where it is plain. Highlighting lies over shading. */
export function styleOf(look: Look, link: string | undefined): MarkStyle | undefined {
  const highlight = look.highlight ?? look.shading ?? undefined;
  const style: MarkStyle = {
    ...(look.bold ? { bold: true as const } : {}),
    ...(look.italic ? { italic: true as const } : {}),
    ...(typeof look.colour === "string" ? { colour: look.colour } : {}),
    ...(highlight === undefined ? {} : { highlight }),
    ...(look.hidden ? { hidden: true as const } : {}),
    ...(link === undefined ? {} : { link }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}
