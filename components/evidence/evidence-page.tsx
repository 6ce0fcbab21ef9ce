import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText, InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { EvidenceView, LinkedRecord } from "#lib/evidence/view-model.ts";
import { todayIn } from "#lib/time/day.ts";
import { EvidenceActs, type PageActions } from "./evidence-acts.tsx";
import { Content, Revisions } from "./revisions.tsx";
import { ClassificationBadge, KindBadge, StandingBadges } from "./words.tsx";

type Props = {
  actor: Actor;
  evidence: EvidenceView;
  mostBytes: number;
  /** The beginning of a text; null where there is none to show. */
  text: { text: string; isWhole: boolean } | null;
  actions: PageActions;
  discussion: React.ReactNode;
};

/** One piece of evidence: what it shows, every revision of it, the records it belongs to. */
export function EvidencePage({ actor, evidence, mostBytes, text, actions, discussion }: Props) {
  return (
    <>
      <PageHeader
        title={evidence.title}
        back={{ href: "/evidence", label: "Evidence" }}
        actions={<HistoryLink actor={actor} id={evidence.id} />}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm">{evidence.ref}</span>
            <KindBadge kind={evidence.kind} />
            <ClassificationBadge classification={evidence.classification} />
            <StandingBadges of={evidence} />
          </span>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          <Content evidence={evidence} text={text} />
          <Said evidence={evidence} actor={actor} />
          <Revisions evidence={evidence} actor={actor} />
          {discussion}
        </div>
        <div className="grid gap-5">
          <Records records={evidence.records} unlink={actions.unlink} />
          <EvidenceActs evidence={evidence} mostBytes={mostBytes} actions={actions} />
        </div>
      </div>
    </>
  );
}

function Said({ evidence, actor }: { evidence: EvidenceView; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  const day = (value: string | null) =>
    value ? <DayText day={value} locale={locale} today={today} /> : null;
  const covers =
    evidence.coversFrom || evidence.coversTo ? (
      <>
        {day(evidence.coversFrom) ?? "open"} to {day(evidence.coversTo) ?? "open"}
      </>
    ) : null;
  return (
    <Card title="About it">
      <Facts
        items={[
          {
            label: "Received",
            value: <InstantText at={evidence.createdAt} locale={locale} timeZone={timeZone} />,
          },
          { label: "Added by", value: evidence.addedBy ?? "SixTwo" },
          { label: "Effective date", value: day(evidence.effectiveOn) },
          { label: "Covers", value: covers },
          { label: "Keep until", value: day(evidence.retainUntil) },
          ...(evidence.holdReason
            ? [
                {
                  label: evidence.isHeld ? "Under legal hold because" : "Hold released because",
                  value: evidence.holdReason,
                },
              ]
            : []),
          ...(evidence.disposalReason
            ? [
                {
                  label: "Content disposed of",
                  value: (
                    <>
                      <InstantText at={evidence.disposedAt ?? ""} locale={locale} timeZone={timeZone} />:{" "}
                      {evidence.disposalReason}
                    </>
                  ),
                },
              ]
            : []),
          { label: "Description", value: evidence.description },
        ]}
      />
    </Card>
  );
}

function Records({ records, unlink }: { records: LinkedRecord[]; unlink: PageActions["unlink"] }) {
  return (
    <Card title="Evidence for">
      {records.length === 0 ? (
        <p className="text-sm text-muted">
          It belongs to no record yet. Open the objective or action it shows something of, and choose “Use
          evidence that is here already”.
        </p>
      ) : (
        <ul className="grid gap-2">
          {records.map((record) => (
            <li key={record.linkId} className="grid gap-1">
              <Link href={record.href as Route} className="link inline-block min-h-6 break-words">
                {record.label}
              </Link>
              {record.mayUnlink ? (
                <details className="text-sm">
                  <summary className="cursor-pointer py-1.5 text-xs text-muted hover:underline">
                    Take it off
                  </summary>
                  <div className="mt-2">
                    <ActionForm
                      action={unlink}
                      submission={crypto.randomUUID()}
                      submitLabel="Take it off this record"
                      look="danger"
                    >
                      <input type="hidden" name="id" value={record.linkId} />
                    </ActionForm>
                  </div>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
