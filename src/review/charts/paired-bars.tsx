/**
 * Two figures beside each other (budget and outcome), a row a pair, from a common zero.
 */
import { scaleLinear } from "d3-scale";
import type { FC } from "hono/jsx";

export type Pair = {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** As they are printed. */
  readonly firstText: string;
  readonly secondText: string;
};

const WIDTH = 720;
const ROW = 64;
const LEFT = 8;
const RIGHT = 130;

export const PairedBars: FC<{ readonly label: string; readonly pairs: readonly Pair[] }> = ({ label, pairs }) => {
  const values = pairs.flatMap(({ first, second }) => [first, second]);
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [LEFT, WIDTH - RIGHT]);
  const bar = (value: number): { x: number; width: number } => ({
    x: Math.min(x(0), x(value)),
    width: Math.abs(x(value) - x(0)),
  });
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${pairs.length * ROW}`} role="img" aria-label={label}>
      <title>{label}</title>
      {pairs.map((pair, i) => (
        <g>
          <text class="tick" x={LEFT} y={i * ROW + 16}>
            {pair.name}
          </text>
          <rect class="first" {...bar(pair.first)} y={i * ROW + 22} height="15" />
          <text class="tick" x={bar(pair.first).x + bar(pair.first).width + 6} y={i * ROW + 34}>
            {pair.firstText}
          </text>
          <rect class="second" {...bar(pair.second)} y={i * ROW + 40} height="15" />
          <text class="tick" x={bar(pair.second).x + bar(pair.second).width + 6} y={i * ROW + 52}>
            {pair.secondText}
          </text>
        </g>
      ))}
    </svg>
  );
};
