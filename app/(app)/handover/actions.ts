"use server";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { handOver, handover, noteHandover as note } from "#lib/objectives/handover.ts";

export const handOverAll = action("objective.handover", handover, async (actor, input) => {
  await handOver(actor, input);
  return { redirectTo: "/handover" };
});

export const noteHandover = action(
  "handover.note",
  z.strictObject({ versionId: z.uuid() }),
  async (actor, input) => {
    const { ref, number } = await note(actor, input);
    return { redirectTo: `/objectives/${ref}/versions/${number}` };
  },
);
