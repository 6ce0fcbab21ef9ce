import { ActionForm } from "#components/form/action-form.tsx";
import { menuItem } from "#components/ui/menu.tsx";
import { WhenOpen } from "#components/ui/when-open.tsx";
import { needsPassword } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { largeExport } from "#lib/jobs/rules.ts";
import { filterQuery, isWholeRegister, type ObjectiveFilter } from "#lib/objectives/filter.ts";
import { ExportMenu } from "./export-menu.tsx";
import { GuardedDownload } from "./guarded-download.tsx";

const formats = [
  { format: "xlsx", label: "Register as Excel workbook" },
  { format: "csv", label: "Register as CSV" },
  { format: "json", label: "Register as JSON" },
] as const;

/** The list of objectives as it is, and the records behind it with all their fields. */
export function RegisterExports({
  actor,
  filter,
  total,
  makeFile,
}: {
  actor: Actor;
  filter: ObjectiveFilter;
  /** Objectives the filter matches. */
  total: number;
  makeFile: FormAction;
}) {
  const query = filterQuery(filter, { page: 1 });
  const isLarge = total > largeExport;
  const files = isLarge ? (["xlsx", "pdf"] as const) : (["pdf"] as const);
  const isGuarded = isWholeRegister(filter) && needsPassword(actor, "register.export");
  return (
    <ExportMenu list="objectives" query={query} needsPassword={isGuarded}>
      <p className="mt-1 border-t border-line px-2 pt-2 text-xs text-muted">
        All fields, with plan, actions and resources
      </p>
      {formats
        .filter(({ format }) => !isLarge || format !== "xlsx")
        .map(({ format, label }) => (
          <GuardedDownload
            key={format}
            href={`/objectives/export${query}${query ? "&" : "?"}format=${format}`}
            needsPassword={isGuarded}
            className={menuItem}
          >
            {label}
          </GuardedDownload>
        ))}
      <WhenOpen>
        {files.map((format) => (
          <ActionForm
            key={format}
            action={makeFile}
            submission={crypto.randomUUID()}
            submitLabel={format === "pdf" ? "Register as PDF" : "Register as Excel workbook"}
            look="secondary"
            className="grid gap-2 px-2 py-1"
          >
            <input type="hidden" name="format" value={format} />
            <input type="hidden" name="query" value={query.replace(/^\?/, "")} />
          </ActionForm>
        ))}
      </WhenOpen>
    </ExportMenu>
  );
}
