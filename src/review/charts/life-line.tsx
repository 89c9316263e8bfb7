/**
 * A thing's life over the years as a line: a dot a year, in the colour and sign of its status, the number of documents
 * that tell of it underneath. The table beside it says the same.
 */
import { scalePoint } from "d3-scale";
import type { FC } from "hono/jsx";

export type Station = {
  readonly year: string;
  /** Class of the style sheet; "" where nothing is judged. */
  readonly status: string;
  /** What is written under the year. */
  readonly text: string;
};

const WIDTH = 720;
const HEIGHT = 96;
const EDGE = 60;
const MIDDLE = 40;

export const LifeLine: FC<{ readonly label: string; readonly stations: readonly Station[] }> = ({
  label,
  stations,
}) => {
  const names = stations.map((_, i) => String(i));
  const x = scalePoint(names, [EDGE, WIDTH - EDGE]);
  const at = (i: number): number => Math.round(x(String(i)) ?? EDGE);
  return (
    <svg class="chart life" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line class="thread" x1={at(0)} x2={at(stations.length - 1)} y1={MIDDLE} y2={MIDDLE} />
      {stations.map(({ year, status, text }, i) => (
        <g>
          <circle class={`part ${status}`} cx={at(i)} cy={MIDDLE} r="11" />
          <text x={at(i)} y={MIDDLE - 19} text-anchor="middle">
            {year}
          </text>
          <text class="quiet" x={at(i)} y={MIDDLE + 32} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
};
