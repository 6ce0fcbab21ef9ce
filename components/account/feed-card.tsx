import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";

type Props = {
  feed: { createdAt: Date; lastUsedAt: Date | null } | null;
  actor: Actor;
  create: FormAction;
  end: FormAction;
};

/** The address at which a calendar program fetches what is due. */
export function FeedCard({ feed, actor, create, end }: Props) {
  const { locale, timeZone } = actor.organisation;
  const instant = (at: Date) => <InstantText at={at} locale={locale} timeZone={timeZone} />;
  return (
    <Card title="Your calendar elsewhere" id="calendar">
      <p className="mb-3 text-sm text-muted">
        An address for your calendar program: it shows what is yours to do, and the milestones. Whoever knows
        the address can read that without signing in, so keep it to yourself.
      </p>
      {feed ? (
        <p className="mb-3">
          Made {instant(feed.createdAt)},{" "}
          {feed.lastUsedAt ? <>last fetched {instant(feed.lastUsedAt)}</> : "not fetched yet"}.
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm
          action={create}
          submission={crypto.randomUUID()}
          submitLabel={feed ? "Make a new address" : "Make the address"}
          look="secondary"
        >
          {feed ? <p className="text-sm text-muted">The address there is now works no longer then.</p> : null}
        </ActionForm>
        {feed ? (
          <ActionForm
            action={end}
            submission={crypto.randomUUID()}
            submitLabel="End the address"
            look="danger"
          />
        ) : null}
      </div>
    </Card>
  );
}
