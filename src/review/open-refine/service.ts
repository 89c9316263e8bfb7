/**
 * What the reconciliation service takes and gives, in the shapes of its specification (version 0.2 of the W3C community
 * group: https://reconciliation-api.github.io/specs/0.2/).
 */
import { z } from "zod";
import type { Publication } from "../../config/publication.ts";
import { PROGRAM } from "../../model/program.ts";
import type { Store } from "../../store/open.ts";
import type { Group } from "./groups.ts";
import { candidatesFor } from "./match.ts";

/** Where the service lies. */
export const SERVICE = "/reconcile";

const GROUP = { id: "Group", name: "Working group (arbetsgrupp)" } as const;
const PREVIEW = { width: 400, height: 200 } as const;

/** More queries in one request, or longer ones, are a mistake. */
const MOST_QUERIES = 500;
const MOST_IDS = 2000;
const MOST_PROPERTIES = 50;
const LONGEST = 300;
const MOST_CANDIDATES = 100;

const short = z.string().max(LONGEST);
const propertyValue = z.union([z.string(), z.number(), z.boolean(), z.looseObject({ id: z.string() })]);

const query = z.looseObject({
  query: short,
  type: z.union([short, z.array(short)]).optional(),
  limit: z.number().optional(),
  properties: z.array(z.looseObject({ pid: short, v: z.union([propertyValue, z.array(propertyValue)]) })).optional(),
});

const few = (many: number) => (all: object) => Object.keys(all).length <= many;

/** A batch of queries. */
export const queryBatch = z.record(z.string(), query).refine(few(MOST_QUERIES), `at most ${MOST_QUERIES} queries`);
/** What of which groups is to be told. */
export const extension = z.looseObject({
  ids: z.array(short).max(MOST_IDS),
  properties: z.array(z.looseObject({ id: short })).max(MOST_PROPERTIES),
});

/** What the service is; `origin` is the address under which it was asked. */
export function manifest(origin: string, publication: Publication | undefined): object {
  const base = publication?.base ?? "urn:malspar:";
  const here = `${origin}${SERVICE}`;
  return {
    versions: ["0.2"],
    name: `målspår: working groups${publication?.publisher === undefined ? "" : ` (${publication.publisher.name})`}`,
    identifierSpace: `${base}record/`,
    schemaSpace: `${base}terms#`,
    serviceVersion: PROGRAM.version,
    defaultTypes: [GROUP],
    view: { url: `${origin}/records/{{id}}` },
    preview: { url: `${here}/preview?id={{id}}`, ...PREVIEW },
    suggest: { entity: { service_url: here, service_path: "/suggest/entity" } },
    extend: { propose_properties: { service_url: here, service_path: "/properties" }, property_settings: [] },
  };
}

/** The results of a batch, under the names of its queries. */
export function reconciled(batch: z.infer<typeof queryBatch>, groups: readonly Group[], store: Store): object {
  return Object.fromEntries(
    Object.entries(batch).map(([name, asked]) => {
      const types = asked.type === undefined ? [GROUP.id] : [asked.type].flat();
      const limit = Math.min(Math.max(1, Math.trunc(asked.limit ?? 10)), MOST_CANDIDATES);
      const year = Number(asked.properties?.find(({ pid }) => pid === "year")?.v);
      const question = { name: asked.query, year: Number.isInteger(year) ? year : undefined, limit };
      const result =
        types.includes(GROUP.id) && asked.query.trim() !== "" ? candidatesFor(question, groups, store) : [];
      return [
        name,
        {
          result: result.map(({ group, score, isSure }) => ({
            id: group.id,
            name: group.name,
            description: describe(group),
            type: [GROUP],
            score,
            match: isSure,
          })),
        },
      ];
    }),
  );
}

/** Groups as suggestions. */
export function suggestions(groups: readonly Group[]): object {
  return {
    result: groups.map((group) => ({ id: group.id, name: group.name, description: describe(group), notable: [GROUP] })),
  };
}

/** Other names and years, so that namesakes are told apart. */
function describe({ name, names, years, region }: Group): string {
  const [first, last] = [years.at(0), years.at(-1)];
  const span = first === undefined ? [] : [first === last ? String(first) : `${first}–${last}`];
  const others = names.filter((other) => other !== name);
  return [...(region === "" ? [] : [region]), ...span, ...(others.length === 0 ? [] : [others.join("; ")])].join(" · ");
}

type Told = { readonly str: string } | { readonly int: number };
const str = (value: string | undefined): Told[] => (value === undefined ? [] : [{ str: value }]);

/** What is told of groups, by id. Nothing that a person stands in. */
const PROPERTIES: Readonly<Record<string, { readonly name: string; readonly of: (group: Group) => Told[] }>> = {
  name: { name: "Name", of: ({ name }) => str(name) },
  names: { name: "Names in documents", of: ({ names }) => names.flatMap(str) },
  year: { name: "Years in which documents speak of it", of: ({ years }) => years.map((int) => ({ int })) },
  number: { name: "Number", of: ({ number }) => str(number) },
  lifecycle: { name: "Lifecycle", of: ({ lifecycle }) => str(lifecycle) },
  region: { name: "Region", of: ({ region }) => str(region === "" ? undefined : region) },
};

/** The properties that `extended` knows. */
export function proposedProperties(type: string, limit: number): object {
  const properties = type === GROUP.id ? Object.entries(PROPERTIES).map(([id, { name }]) => ({ id, name })) : [];
  return { type, limit, properties: properties.slice(0, limit) };
}

/** Values of properties of groups; what is not known has none. */
export function extended({ ids, properties }: z.infer<typeof extension>, groups: readonly Group[]): object {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const asked = properties.map(({ id }) => ({ id, known: Object.hasOwn(PROPERTIES, id) ? PROPERTIES[id] : undefined }));
  const rows = ids.map((id) => {
    const group = byId.get(id);
    return [
      id,
      Object.fromEntries(asked.map(({ id: p, known }) => [p, group === undefined ? [] : (known?.of(group) ?? [])])),
    ];
  });
  return { meta: asked.map(({ id, known }) => ({ id, name: known?.name ?? id })), rows: Object.fromEntries(rows) };
}
