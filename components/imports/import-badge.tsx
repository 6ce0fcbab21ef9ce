import { CircleCheck, FileQuestion, Undo2 } from "lucide-react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { importStateWords } from "#lib/imports/words.ts";
import type { ImportState } from "#prisma/generated/enums.ts";

const looks: Record<ImportState, { tone: Tone; icon: typeof Undo2 }> = {
  UPLOADED: { tone: "warn", icon: FileQuestion },
  IMPORTED: { tone: "good", icon: CircleCheck },
  UNDONE: { tone: "neutral", icon: Undo2 },
};

/** The state of an import: word, icon and colour. */
export function ImportBadge({ state }: { state: ImportState }) {
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {importStateWords[state]}
    </Badge>
  );
}
