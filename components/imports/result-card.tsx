import { ActionForm } from "#components/form/action-form.tsx";
import { ButtonLink, DownloadLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import type { ImportPage } from "#lib/imports/queries.ts";
import { counted } from "#lib/imports/words.ts";
import { stateWords } from "#lib/objectives/rules.ts";

/** What came of an import, the way to its objectives, its refused rows, and the way back. */
export function ResultCard({ page, undo }: { page: ImportPage; undo: FormAction }) {
  const { record, objectives } = page;
  const live = objectives.filter((each) => !each.isArchived);
  const drafts = live.filter(({ state }) => state === "DRAFT").reduce((sum, { count }) => sum + count, 0);
  const beyond = live.filter(({ state }) => state !== "DRAFT");
  const kept = beyond.map(({ state, count }) => `${count} ${stateWords[state].toLowerCase()}`).join(", ");
  const isImported = record.state === "IMPORTED";
  return (
    <Card title="What came of it" id="result">
      <div className="grid gap-4">
        {isImported ? (
          <Notice tone="good" title={`${counted(record.rowsTaken, "row")} came in as drafts.`}>
            {record.rowsRefused > 0
              ? `${counted(record.rowsRefused, "row")} stayed out: download them, correct them, and upload that file.`
              : null}
          </Notice>
        ) : (
          <Notice title="This import was undone. Its drafts are archived; each can be restored from the archive.">
            {kept ? `These were no drafts any more and stayed: ${kept}.` : null}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <ButtonLink
            href={`/objectives?import=${record.id}${isImported ? "" : "&archived=yes"}`}
            look={isImported ? "primary" : "secondary"}
          >
            {isImported ? "Show its objectives" : "Show its archived drafts"}
          </ButtonLink>
          {record.rowsRefused > 0 ? (
            <DownloadLink href={`/imports/${record.id}/refused`}>Download the refused rows</DownloadLink>
          ) : null}
        </div>
        {isImported ? (
          <ActionForm
            action={undo}
            submission={crypto.randomUUID()}
            submitLabel="Undo this import"
            look="danger"
            version={record.version}
          >
            <input type="hidden" name="id" value={record.id} />
            <p className="text-sm text-muted">
              Undoing archives {counted(drafts, "draft")}, edited ones too.
              {kept ? ` What is no draft any more stays: ${kept}.` : ""}
            </p>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  );
}
