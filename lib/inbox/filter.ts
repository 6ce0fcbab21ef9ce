import { z } from "zod";

/** Pieces of news on one page. */
export const inboxPageSize = 50;

/** Which part of the inbox is shown. */
export const inboxFilter = z.object({
  show: z.enum(["unread", "all"]).catch("unread"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type InboxFilter = z.output<typeof inboxFilter>;
