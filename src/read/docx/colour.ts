/**
 * Colours as Word stores them → "#rrggbb": plain, by name, of the theme (tinted or shaded), and shading patterns of two colours.
 * ISO/IEC 29500-1, 17.3.2.6 (color), 17.3.2.15 (highlight), 17.3.5 (shd), 17.18.97 (theme colours)
 */
import { childOf, type XmlElement } from "./xml.ts";

/** Colours of the theme by their name in it: "accent1" → "4f81bd". */
export type Theme = ReadonlyMap<string, string>;

const HIGHLIGHTS = new Map([
  ["black", "#000000"],
  ["blue", "#0000ff"],
  ["cyan", "#00ffff"],
  ["green", "#00ff00"],
  ["magenta", "#ff00ff"],
  ["red", "#ff0000"],
  ["yellow", "#ffff00"],
  ["white", "#ffffff"],
  ["darkBlue", "#000080"],
  ["darkCyan", "#008080"],
  ["darkGreen", "#008000"],
  ["darkMagenta", "#800080"],
  ["darkRed", "#800000"],
  ["darkYellow", "#808000"],
  ["darkGray", "#808080"],
  ["lightGray", "#c0c0c0"],
]);

/** Names that documents use → names in the theme, as every program writes them. */
const THEME_NAMES = new Map([
  ["dark1", "dk1"],
  ["text1", "dk1"],
  ["light1", "lt1"],
  ["background1", "lt1"],
  ["dark2", "dk2"],
  ["text2", "dk2"],
  ["light2", "lt2"],
  ["background2", "lt2"],
  ["hyperlink", "hlink"],
  ["followedHyperlink", "folHlink"],
]);

type Names = { readonly plain: string; readonly theme: string; readonly tint: string; readonly shade: string };

/** Attributes that give the colour of letters, of a pattern and of its ground. */
const LETTERS: Names = { plain: "w:val", theme: "w:themeColor", tint: "w:themeTint", shade: "w:themeShade" };
const PATTERN: Names = { ...LETTERS, plain: "w:color" };
const FILL: Names = { plain: "w:fill", theme: "w:themeFill", tint: "w:themeFillTint", shade: "w:themeFillShade" };

/** The colours of a theme part; empty where there is none. */
export function readTheme(root: XmlElement | undefined): Theme {
  const scheme = childOf(childOf(root, "a:themeElements"), "a:clrScheme");
  return new Map(
    scheme?.children.flatMap(({ name, children }): [string, string][] => {
      // a colour of the system is kept as it was when the file was saved
      const { val, lastClr: hex = val } = children[0]?.attributes ?? {};
      return hex !== undefined && isHex(hex) ? [[name.replace("a:", ""), hex]] : [];
    }),
  );
}

/** The colour of a highlight's name; undefined for "none". */
export function highlightColour(name: string | undefined): string | undefined {
  return name === undefined ? undefined : HIGHLIGHTS.get(name);
}

/** The colour of letters (w:color); undefined for automatic. */
export function letterColour(color: XmlElement, theme: Theme): string | undefined {
  const rgb = colourAt(color, LETTERS, theme);
  return rgb === undefined ? undefined : hexOf(rgb);
}

/** What a shading (w:shd) paints: its fill, or the mix of fill and colour of a pattern; undefined where it paints nothing. */
export function shadingColour(shd: XmlElement, theme: Theme): string | undefined {
  const pattern = shd.attributes["w:val"] ?? "clear";
  if (pattern === "nil") return undefined;
  const fill = colourAt(shd, FILL, theme);
  const share = shareOf(pattern);
  if (share === 0) return fill === undefined ? undefined : hexOf(fill);
  const over = colourAt(shd, PATTERN, theme) ?? [0, 0, 0];
  const under = fill ?? [255, 255, 255];
  return hexOf(over.map((part, i) => Math.floor((part * share + (under[i] ?? 0) * (1000 - share)) / 1000)));
}

/** How much of the foreground a pattern shows, in per mille; hatches count as their background. The eighths are 12.5 %, 37.5 %, … */
function shareOf(pattern: string): number {
  if (pattern === "solid") return 1000;
  const percent = Number(/^pct(\d{1,2})$/u.exec(pattern)?.[1] ?? 0);
  const isEighth = [12, 37, 62, 87].includes(percent);
  return percent * 10 + (isEighth ? 5 : 0);
}

type Rgb = readonly number[];

/** A colour of the theme goes before the plain one, which is what the writer made of it. */
function colourAt({ attributes }: XmlElement, names: Names, theme: Theme): Rgb | undefined {
  const name = attributes[names.theme];
  const themed = name === undefined ? undefined : theme.get(THEME_NAMES.get(name) ?? name);
  if (themed !== undefined) return toned(rgbOf(themed), attributes[names.tint], attributes[names.shade]);
  const plain = attributes[names.plain];
  return plain !== undefined && isHex(plain) ? rgbOf(plain) : undefined;
}

/** Tint lightens towards white, shade darkens towards black, both to the share of 255 that they give. */
function toned(rgb: Rgb, tint: string | undefined, shade: string | undefined): Rgb {
  if (tint === undefined && shade === undefined) return rgb;
  const { hue, saturation, lightness } = hslOf(rgb);
  const shaded = shade === undefined ? lightness : lightness * shareOf255(shade);
  return rgbOfHsl(hue, saturation, tint === undefined ? shaded : 1 - (1 - shaded) * shareOf255(tint));
}

const shareOf255 = (hex: string): number => (/^[0-9a-f]{1,2}$/iu.test(hex) ? Number.parseInt(hex, 16) / 255 : 1);

/** Hue from 0 to 6, saturation and lightness from 0 to 1. */
type Hsl = { readonly hue: number; readonly saturation: number; readonly lightness: number };

function hslOf(rgb: Rgb): Hsl {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => part / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return { hue: ((green - blue) / range + 6) % 6, saturation, lightness };
  return { hue: most === green ? (blue - red) / range + 2 : (red - green) / range + 4, saturation, lightness };
}

function rgbOfHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const at = (offset + hue * 2) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return [part(0), part(8), part(4)];
}

const isHex = (value: string): boolean => /^[0-9a-f]{6}$/iu.test(value);
const rgbOf = (hex: string): Rgb => [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
const hexOf = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
