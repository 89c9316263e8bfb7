/**
 * The table of the API's addresses → its description (OpenAPI 3.1).
 */
import { z } from "zod";
import { PROGRAM } from "../../model/program.ts";
import { decisionRequest } from "../decision-request.ts";
import { CHANGE_HEADER } from "../security.ts";
import { ENDPOINTS, type Endpoint } from "./endpoints.ts";

/** Where the API begins. */
export const API = "/api";

const schemaOf = (type: z.ZodType, io: "input" | "output"): object => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any" });
  return schema;
};

const json = (schema: object): object => ({ "application/json": { schema } });

const ERROR = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: { code: { type: "string" }, message: { type: "string" } },
    },
  },
};

const failure = (description: string): object => ({ description, content: json(ERROR) });

function parametersOf({ path, query }: Endpoint): object[] {
  const ids = path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : [];
  const named = Object.entries(query.shape).map(([name, type]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(type as z.ZodType, "input"),
  }));
  return [...ids, ...named];
}

function readOperation(endpoint: Endpoint): object {
  return {
    summary: endpoint.summary,
    parameters: parametersOf(endpoint),
    responses: {
      200: { description: "found", content: json(schemaOf(endpoint.answer, "output")) },
      304: { description: "not changed since the ETag of If-None-Match" },
      400: failure("the query cannot be understood"),
      404: failure("nothing of that id"),
    },
  };
}

/** The whole description. */
export function openApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "målspår",
      version: PROGRAM.version,
      description: "What the documents together say, each value with the words it rests on; and what people decide.",
    },
    servers: [{ url: API }],
    paths: {
      ...Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: readOperation(endpoint) }])),
      "/decisions": {
        get: {
          summary: "All decisions, in the order in which they were made",
          responses: { 200: { description: "found" } },
        },
        post: {
          summary: "Decide: written to the log, and the dataset built again with it",
          parameters: [
            {
              name: CHANGE_HEADER,
              in: "header",
              required: true,
              schema: { type: "string" },
              description: "the change token",
            },
          ],
          requestBody: {
            required: true,
            content: json({
              type: "object",
              required: ["by", "decide"],
              properties: {
                by: { type: "string", description: "who decides" },
                note: { type: "string", description: "why" },
                known: {
                  type: "string",
                  description: "id of the last decision that was known; others since then make a 409",
                },
                decide: schemaOf(decisionRequest, "input"),
              },
            }),
          },
          responses: {
            201: { description: "decided" },
            400: failure("the request cannot be understood"),
            403: failure("no change token, or another site's page asks"),
            409: failure("somebody decided on the same meanwhile; nothing was written"),
            422: failure("it cannot be decided so; the message says why"),
          },
        },
      },
    },
  };
}
