/**
 * How vocabulary is written down: rows of words and phrases parted by ", ".
 */

/** `words("helt, fullt ut", "delvis")` is ["helt", "fullt ut", "delvis"]. */
export function words(...rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(", "));
}
