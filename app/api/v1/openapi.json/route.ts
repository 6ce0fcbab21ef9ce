import { openapiDocument } from "#lib/api/openapi.ts";
import { data } from "#lib/problem.ts";

/** What the API offers, as OpenAPI 3.1. It holds no data, so everybody may read it. */
export function GET(): Response {
  return data(openapiDocument());
}
