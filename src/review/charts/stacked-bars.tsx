/**
 * Shares of a whole over the years as stacked bars: an SVG whose colours come from the style sheet, and which says its
 * figures to those who cannot see it through the table beside it.
 */
import { scaleBand, scaleLinear } from "d3-scale";
import { stack, stackOffsetExpand } from "d3-shape";
import type { FC } from "hono/jsx";

export type Bar = { readonly name: string; readonly counts: Readonly<Record<string, number>> };

const WIDTH = 720;
const HEIGHT = 260;
const MARGIN = { top: 8, right: 8, bottom: 28, left: 44 };

export const StackedBars: FC<{
  readonly label: string;
  readonly bars: readonly Bar[];
  /** From the bottom; each is a class of the style sheet. */
  readonly keys: readonly string[];
}> = ({ label, bars, keys }) => {
  const x = scaleBand(
    bars.map(({ name }) => name),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.35);
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const layers = stack<Bar>()
    .keys(keys)
    .value(({ counts }, key) => counts[key] ?? 0)
    .offset(stackOffsetExpand)([...bars]);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g class="axis">
          <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
          <text x={MARGIN.left - 6} y={y(tick) + 4} text-anchor="end">
            {`${tick * 100} %`}
          </text>
        </g>
      ))}
      {layers.map((layer) =>
        layer.map(([low, high], i) => {
          const bar = bars[i];
          if (bar === undefined || !(high > low)) return "";
          return (
            <rect
              class={`part ${layer.key}`}
              x={x(bar.name)}
              width={x.bandwidth()}
              y={round(y(high))}
              height={round(y(low) - y(high))}
            />
          );
        }),
      )}
      {bars.map(({ name }) => (
        <text class="tick" x={(x(name) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 8} text-anchor="middle">
          {name}
        </text>
      ))}
    </svg>
  );
};

const round = (value: number): number => Math.round(value * 100) / 100;
