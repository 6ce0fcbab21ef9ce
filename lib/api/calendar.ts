import "server-only";
import { z } from "zod";
import { listEvents } from "#lib/calendar/queries.ts";
import { eventKinds } from "#lib/calendar/rules.ts";
import { daysBetween, isDay } from "#lib/time/day.ts";
import { day } from "./answers/common.ts";
import { operation } from "./operation.ts";

const mostDays = 400;
const aDay = (name: string) =>
  z.string(`${name} is missing.`).refine(isDay, `${name} is a day, as 2026-10-31.`);

const query = z
  .strictObject({
    from: aDay("from"),
    to: aDay("to"),
    of: z.enum(["mine", "everybody"], "of is mine or everybody.").default("mine"),
    kind: z.enum(eventKinds, `kind is one of ${eventKinds.join(", ")}.`).optional(),
  })
  .refine(({ from, to }) => !isDay(from) || !isDay(to) || (from <= to && daysBetween(from, to) <= mostDays), {
    path: ["to"],
    message: `to lies on or after from, at most ${mostDays} days later.`,
  });

const answer = z
  .strictObject({
    from: day,
    to: day,
    events: z.array(
      z.strictObject({
        uid: z.string().meta({ description: "The same for the same thing for ever." }),
        kind: z.enum(eventKinds),
        day,
        title: z.string(),
        detail: z.string(),
        href: z.string().meta({ description: "Path of the page on which it is done." }),
      }),
    ),
    isCut: z.boolean().meta({ description: "There is more than is given: ask for fewer days or one kind." }),
  })
  .meta({ id: "Calendar" });

export const readCalendar = operation({
  act: "calendar.read",
  method: "get",
  path: "/calendar",
  summary: "What is due from one day to another",
  description: "Values, actions, reviews, first evaluations, target dates, milestones and ends of retention.",
  tag: "Calendar",
  query,
  answer,
  run: (actor, { query: { kind, ...asked } }) => listEvents(actor, { ...asked, kinds: kind ? [kind] : [] }),
});
