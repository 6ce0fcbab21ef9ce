import { HomePage } from "#components/home/home-page.tsx";
import { shortList } from "#components/home/objective-links.tsx";
import { can } from "#lib/access.ts";
import { dueActions, myActionItems } from "#lib/action-items/queries.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { firstObjectives } from "#lib/objectives/list.ts";
import { requireActor } from "#lib/request.ts";
import { todayIn } from "#lib/time/day.ts";
import { myDecisions } from "#lib/work/queries.ts";
import { summary } from "#lib/work/summary.ts";

export const metadata = { title: "Home" };

export default async function Page() {
  const actor = await requireActor();
  const today = todayIn(actor.organisation.timeZone);
  const mine = objectiveFilter.parse({ owner: actor.personId });
  const everything = objectiveFilter.parse({ state: "ACTIVE", sort: "target" });
  const [numbers, decisions, items, owned, active, due] = await Promise.all([
    summary(actor, today),
    myDecisions(actor, today),
    myActionItems(actor),
    firstObjectives(actor, mine, shortList),
    firstObjectives(actor, everything, shortList),
    can(actor, "action-item.read") ? dueActions(actor, today) : [],
  ]);
  return (
    <HomePage
      actor={actor}
      today={today}
      numbers={numbers}
      decisions={decisions}
      items={items}
      owned={owned}
      active={active}
      due={due}
    />
  );
}
