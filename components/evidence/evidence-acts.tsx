import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import type { EvidenceView } from "#lib/evidence/view-model.ts";
import { FactFields, FileField } from "./fields.tsx";
import { UploadForm } from "./upload-form.tsx";

/** What can be done on the page of evidence: server actions of app/(app)/evidence/actions.ts. */
export type PageActions = Record<
  "edit" | "revise" | "unlink" | "archive" | "restore" | "hold" | "release" | "dispose",
  FormAction
>;

type Props = { evidence: EvidenceView; mostBytes: number; actions: PageActions };

/** What this person may do with the evidence as it stands. */
export function EvidenceActs({ evidence, mostBytes, actions }: Props) {
  const { may } = evidence;
  return (
    <>
      {may.revise ? <Revise evidence={evidence} mostBytes={mostBytes} actions={actions} /> : null}
      {may.edit ? (
        <Folded title="Change what is said of it">
          <ActionForm
            action={actions.edit}
            submission={crypto.randomUUID()}
            submitLabel="Save"
            version={evidence.version}
            labels={labels}
            key={evidence.version}
          >
            <input type="hidden" name="ref" value={evidence.ref} />
            <Field name="title" label="Title" required initial={evidence.title} />
            <FactFields said={evidence} />
          </ActionForm>
        </Folded>
      ) : null}
      {may.hold ? <Hold evidence={evidence} actions={actions} /> : null}
      {may.dispose || evidence.disposalObstacle ? <Dispose evidence={evidence} actions={actions} /> : null}
      {may.archive || may.restore ? (
        <Card title={may.restore ? "In the archive" : "No longer needed?"}>
          <p className="mb-3 text-sm text-muted">
            {may.restore
              ? "It is hidden from lists and cards. Everything about it is kept."
              : "The archive hides it from lists and cards. Nothing of it is lost."}
          </p>
          <ActionForm
            action={may.restore ? actions.restore : actions.archive}
            submission={crypto.randomUUID()}
            submitLabel={may.restore ? "Restore" : "Archive"}
            look="secondary"
            version={evidence.version}
          >
            <input type="hidden" name="ref" value={evidence.ref} />
          </ActionForm>
        </Card>
      ) : null}
    </>
  );
}

const labels = {
  title: "Title",
  description: "Description",
  classification: "Classification",
  effectiveOn: "Effective date",
  coversFrom: "Covers from",
  coversTo: "Covers to",
  retainUntil: "Keep until",
};

function Folded({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Card>
      <details>
        <summary className="cursor-pointer font-semibold">{title}</summary>
        <div className="mt-3">{children}</div>
      </details>
    </Card>
  );
}

function Revise({ evidence, mostBytes, actions }: Props) {
  const reason = <Field name="reason" label="What changed" required hint="The revision before it is kept." />;
  if (evidence.kind === "FILE")
    return (
      <Folded title="New revision of the file">
        <UploadForm
          action={`/evidence/${evidence.ref}/files`}
          submission={crypto.randomUUID()}
          submitLabel="Put it in place"
          stays
          key={evidence.version}
        >
          <input type="hidden" name="version" value={evidence.version} />
          {reason}
          <FileField mostBytes={mostBytes} />
        </UploadForm>
      </Folded>
    );
  const newest = evidence.revisions.at(-1);
  return (
    <Folded title={`New revision of the ${evidence.kind.toLowerCase()}`}>
      <ActionForm
        action={actions.revise}
        submission={crypto.randomUUID()}
        submitLabel="Put it in place"
        version={evidence.version}
        key={evidence.version}
      >
        <input type="hidden" name="ref" value={evidence.ref} />
        {evidence.kind === "LINK" ? (
          <Field name="url" label="Address" as="url" required initial={newest?.url ?? ""} />
        ) : (
          <Field name="body" label="Note" as="textarea" rows={5} required initial={newest?.body ?? ""} />
        )}
        {reason}
      </ActionForm>
    </Folded>
  );
}

function Hold({ evidence, actions }: Omit<Props, "mostBytes">) {
  return (
    <Folded title={evidence.isHeld ? "Release the legal hold" : "Put it under legal hold"}>
      <p className="mb-3 text-sm text-muted">
        What is held is not disposed of, however long ago its retention ended.
      </p>
      <ActionForm
        action={evidence.isHeld ? actions.release : actions.hold}
        submission={crypto.randomUUID()}
        submitLabel={evidence.isHeld ? "Release the hold" : "Hold it"}
        look="secondary"
        version={evidence.version}
      >
        <input type="hidden" name="ref" value={evidence.ref} />
        <Field name="holdReason" label="Reason" as="textarea" rows={2} required />
      </ActionForm>
    </Folded>
  );
}

function Dispose({ evidence, actions }: Omit<Props, "mostBytes">) {
  return (
    <Folded title="Dispose of the content">
      {evidence.disposalObstacle ? (
        <p className="text-sm text-muted">{evidence.disposalObstacle}</p>
      ) : (
        <>
          <p className="mb-3 text-sm text-muted">
            The file and all its revisions are removed for good. Record, names, hashes and this reason are
            kept.
          </p>
          <ActionForm
            action={actions.dispose}
            submission={crypto.randomUUID()}
            submitLabel="Dispose of the content"
            look="danger"
            version={evidence.version}
          >
            <input type="hidden" name="ref" value={evidence.ref} />
            <Field name="disposalReason" label="Reason" as="textarea" rows={2} required />
          </ActionForm>
        </>
      )}
    </Folded>
  );
}
