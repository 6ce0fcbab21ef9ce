import { problem } from "#lib/problem.ts";

const nothing = () =>
  problem(404, "There is no such address in the API. /api/v1/openapi.json lists them all.");

export const GET = nothing;
export const POST = nothing;
export const PUT = nothing;
export const PATCH = nothing;
export const DELETE = nothing;
