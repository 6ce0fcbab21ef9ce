import { Badge } from "#components/ui/badge.tsx";
import { DownloadLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { EvidenceView, ShownRevision } from "#lib/evidence/view-model.ts";
import { fileInWords } from "./words.tsx";

const fileHref = (ref: string, number: number) => `/evidence/${ref}/files/${number}`;

/** What the newest revision says: a picture, text, an address, a note, or a file to download. */
export function Content({
  evidence,
  text,
}: {
  evidence: EvidenceView;
  text: { text: string; isWhole: boolean } | null;
}) {
  const newest = evidence.revisions.at(-1);
  if (!newest) return null;
  return (
    <Card title="Content">
      {newest.url ? (
        <a href={newest.url} rel="noreferrer" className="link break-all">
          {newest.url}
        </a>
      ) : null}
      {newest.body ? <p className="break-words whitespace-pre-wrap">{newest.body}</p> : null}
      {newest.file ? <FileContent evidence={evidence} newest={newest} text={text} /> : null}
    </Card>
  );
}

function FileContent({
  evidence,
  newest,
  text,
}: {
  evidence: EvidenceView;
  newest: ShownRevision;
  text: { text: string; isWhole: boolean } | null;
}) {
  const { file } = newest;
  if (!file) return null;
  if (evidence.isDisposed)
    return (
      <p className="text-muted">
        The content was disposed of past its retention. Its name, size and hash are kept below.
      </p>
    );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0">
          <span className="font-medium break-words">{file.name}</span>{" "}
          <span className="text-muted">{fileInWords(file.type, file.size)}</span>
        </p>
        <DownloadLink href={fileHref(evidence.ref, newest.number)} look="primary">
          <Icon name="download" className="size-4" />
          Download
        </DownloadLink>
      </div>
      {file.preview === "picture" ? (
        <picture>
          <img
            src={`${fileHref(evidence.ref, newest.number)}/picture`}
            alt={`Preview of ${file.name}`}
            loading="lazy"
            className="max-h-96 w-auto max-w-full rounded-md border border-line bg-sunken object-contain"
          />
        </picture>
      ) : null}
      {text ? (
        <div className="grid gap-1">
          <textarea
            readOnly
            rows={12}
            aria-label={`Beginning of ${file.name}`}
            className="control font-mono text-xs"
            defaultValue={text.text}
          />
          {text.isWhole ? null : (
            <p className="text-xs text-muted">This is the beginning; download the file for all of it.</p>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Every revision, newest first, with its hash. */
export function Revisions({ evidence, actor }: { evidence: EvidenceView; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  const newest = evidence.revisions.length;
  return (
    <Card title="Revisions">
      <ol className="grid gap-4">
        {evidence.revisions.toReversed().map((revision) => (
          <li key={revision.number} className="border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-medium">Revision {revision.number}</span>
              {revision.number === newest ? <Badge tone="good">In force</Badge> : null}
              <span className="text-sm text-muted">
                {revision.addedBy ?? "SixTwo"},{" "}
                <InstantText at={revision.createdAt} locale={locale} timeZone={timeZone} />
              </span>
            </p>
            {revision.reason ? <p className="mt-1 text-sm break-words">{revision.reason}</p> : null}
            {revision.file ? (
              <>
                <p className="mt-1 text-sm break-words">
                  {evidence.isDisposed ? (
                    revision.file.name
                  ) : (
                    <a href={fileHref(evidence.ref, revision.number)} className="link">
                      {revision.file.name}
                    </a>
                  )}{" "}
                  <span className="text-muted">{fileInWords(revision.file.type, revision.file.size)}</span>
                </p>
                <p className="mt-1 text-xs break-all text-muted">
                  SHA-256 <code className="font-mono">{revision.file.sha256}</code>
                </p>
              </>
            ) : null}
            {revision.number !== newest && revision.url ? (
              <p className="mt-1 text-sm break-all text-muted">{revision.url}</p>
            ) : null}
            {revision.number !== newest && revision.body ? (
              <p className="mt-1 text-sm break-words whitespace-pre-wrap text-muted">{revision.body}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}
