/**
 * Colours as pages write them → "#rrggbb" in lower case.
 */

/** The colours of HTML 3.2 and the CSS names that people use for traffic lights and table heads. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    black: "#000000",
    silver: "#c0c0c0",
    gray: "#808080",
    grey: "#808080",
    white: "#ffffff",
    maroon: "#800000",
    red: "#ff0000",
    purple: "#800080",
    fuchsia: "#ff00ff",
    magenta: "#ff00ff",
    green: "#008000",
    lime: "#00ff00",
    olive: "#808000",
    yellow: "#ffff00",
    navy: "#000080",
    blue: "#0000ff",
    teal: "#008080",
    aqua: "#00ffff",
    cyan: "#00ffff",
    orange: "#ffa500",
    gold: "#ffd700",
    darkgreen: "#006400",
    limegreen: "#32cd32",
    lightgreen: "#90ee90",
    palegreen: "#98fb98",
    forestgreen: "#228b22",
    seagreen: "#2e8b57",
    yellowgreen: "#9acd32",
    lightyellow: "#ffffe0",
    khaki: "#f0e68c",
    darkorange: "#ff8c00",
    tomato: "#ff6347",
    coral: "#ff7f50",
    salmon: "#fa8072",
    crimson: "#dc143c",
    firebrick: "#b22222",
    darkred: "#8b0000",
    pink: "#ffc0cb",
    lightblue: "#add8e6",
    lightgray: "#d3d3d3",
    lightgrey: "#d3d3d3",
    darkgray: "#a9a9a9",
    darkgrey: "#a9a9a9",
    gainsboro: "#dcdcdc",
    whitesmoke: "#f5f5f5",
  }),
);

/** Undefined for no colour (transparent, inherit) and for what we cannot read. */
export function parseColour(raw: string): string | undefined {
  const text = raw.trim().toLowerCase();
  const named = NAMES.get(text);
  if (named !== undefined) return named;
  const long = /^#?([0-9a-f]{6})$/u.exec(text);
  if (long?.[1] !== undefined) return `#${long[1]}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/u.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  return parseFunction(text);
}

function parseFunction(text: string): string | undefined {
  const match = /^rgba?\(\s*([0-9.]+%?)[\s,]+([0-9.]+%?)[\s,]+([0-9.]+%?)(?:[\s,/]+([0-9.]+%?))?\s*\)$/u.exec(text);
  if (match === null || (match[4] !== undefined && Number.parseFloat(match[4]) === 0)) return undefined;
  const parts = match.slice(1, 4).map((part) => {
    const value = Number.parseFloat(part) * (part.endsWith("%") ? 2.55 : 1);
    return Math.min(255, Math.round(value)).toString(16).padStart(2, "0");
  });
  return parts.some((part) => part === "NaN") ? undefined : `#${parts.join("")}`;
}
