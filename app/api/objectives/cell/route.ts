import { Conflict } from "#lib/errors.ts";
import { cellEdit, cellQuery, editCell, getFields } from "#lib/objectives/fields.ts";
import { ownRequest, ownView } from "#lib/own-request.ts";
import { data } from "#lib/problem.ts";

export const GET = ownView("objective.read", (actor, { ref }) => getFields(actor, ref), cellQuery);

export const PUT = ownRequest(
  "objective.edit",
  { schema: cellEdit, mostBytes: 10_000 },
  async (actor, input) => {
    try {
      return data(await editCell(actor, input));
    } catch (error) {
      // The table shows what the other wrote beside what was typed.
      if (error instanceof Conflict && error.current)
        return data({ detail: error.message, current: error.current }, 409);
      throw error;
    }
  },
);
