import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { classificationWords, evidenceKindWords, sizeInWords } from "#lib/evidence/rules.ts";
import { typeWord } from "#lib/files/types.ts";
import type { Classification, EvidenceKind } from "#prisma/generated/enums.ts";

const icons: Record<EvidenceKind, IconName> = { FILE: "paperclip", LINK: "link", NOTE: "sticky-note" };
const tones: Record<Classification, Tone> = {
  PUBLIC: "good",
  INTERNAL: "neutral",
  CONFIDENTIAL: "warn",
  STRICTLY_CONFIDENTIAL: "bad",
};

/** What a kind of evidence is, in word and icon. */
export function KindBadge({ kind }: { kind: EvidenceKind }) {
  return <Badge icon={icons[kind]}>{evidenceKindWords[kind]}</Badge>;
}

/** How evidence is classified. */
export function ClassificationBadge({ classification }: { classification: Classification }) {
  return <Badge tone={tones[classification]}>{classificationWords[classification]}</Badge>;
}

/** What is held, disposed of or archived says so. */
export function StandingBadges({
  of: { isHeld, isDisposed, isArchived },
}: {
  of: { isHeld: boolean; isDisposed: boolean; isArchived: boolean };
}) {
  return (
    <>
      {isHeld ? (
        <Badge tone="accent" icon="lock">
          Legal hold
        </Badge>
      ) : null}
      {isDisposed ? (
        <Badge tone="warn" icon="ban">
          Content disposed of
        </Badge>
      ) : null}
      {isArchived ? (
        <Badge tone="warn" icon="archive">
          Archived
        </Badge>
      ) : null}
    </>
  );
}

/** "PDF, 1.4 MB" */
export function fileInWords(type: string | null, size: number | null): string | null {
  return type === null || size === null ? null : `${typeWord(type)}, ${sizeInWords(size)}`;
}
