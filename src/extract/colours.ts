/**
 * A painted colour → its Swedish name, as legends call it. Shades differ from file to file; the name does not.
 */

export type ColourName = "röd" | "orange" | "gul" | "grön" | "blå" | "lila" | "grå" | "vit" | "svart";

/** Upper borders of hues in degrees. */
const HUES: readonly (readonly [number, ColourName])[] = [
  [16, "röd"],
  [43, "orange"],
  [70, "gul"],
  [170, "grön"],
  [260, "blå"],
  [325, "lila"],
  [361, "röd"],
];

/** "#ffc000" is "orange"; undefined where the text is no colour. */
export function colourName(hex: string): ColourName | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(hex);
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  if (high - low < 0.12) return high > 0.93 ? "vit" : high < 0.2 ? "svart" : "grå";
  const sector =
    high === red
      ? (green - blue) / (high - low)
      : high === green
        ? 2 + (blue - red) / (high - low)
        : 4 + (red - green) / (high - low);
  const hue = (sector * 60 + 360) % 360;
  return HUES.find(([border]) => hue < border)?.[1];
}

/** Colours that mean something: black letters, white and grey cells do not, unless a legend says so. */
export function isTelling(name: ColourName | undefined): boolean {
  return name !== undefined && name !== "vit" && name !== "svart" && name !== "grå";
}
