/**
 * A list to choose from in a filter.
 */
import type { FC } from "hono/jsx";

export const Choice: FC<{
  readonly name: string;
  readonly label: string;
  /** The first line, which filters nothing; without it one of the others is always chosen. */
  readonly any?: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
}> = ({ name, label, any, chosen, options }) => (
  <label>
    {label}
    <select name={name}>
      {any !== undefined && <option value="">{any}</option>}
      {options.map(([value, text]) => (
        <option value={value} {...(value === chosen ? { selected: true } : {})}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
