import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { importStateWords } from "#lib/imports/words.ts";
import type { ImportState } from "#prisma/generated/enums.ts";

const looks: Record<ImportState, { tone: Tone; icon: IconName }> = {
  UPLOADED: { tone: "warn", icon: "file-question-mark" },
  IMPORTED: { tone: "good", icon: "circle-check" },
  UNDONE: { tone: "neutral", icon: "undo-2" },
};

/** The state of an import: word, icon and colour. */
export function ImportBadge({ state }: { state: ImportState }) {
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {importStateWords[state]}
    </Badge>
  );
}
