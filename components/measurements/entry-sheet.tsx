import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAction } from "#lib/action.ts";
import type { OpenPeriod } from "#lib/measurements/sheet.ts";
import type { Day } from "#lib/time/day.ts";
import { EntryRow } from "./entry-row.tsx";
import { SheetKeys } from "./sheet-keys.tsx";

type Props = {
  periods: readonly OpenPeriod[];
  action: FormAction;
  today: Day;
  locale: string;
  /** Autosaved under this name. */
  draftKey: string;
  restored: Record<string, string | string[]> | null;
  /** On the page of a KPI its name need not be said in every row. */
  hasKpi?: boolean;
};

const sheetId = "entry-sheet";

/** Values for many periods at once: what is left empty stays open. */
export function EntrySheet({ periods, action, today, locale, draftKey, restored, hasKpi = true }: Props) {
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel="Save these values"
      draftKey={draftKey}
      restored={restored}
      extra={
        <span className="text-xs text-muted max-sm:hidden">
          Enter and arrows move, a column can be pasted from a spreadsheet, Ctrl+Enter saves.
        </span>
      }
    >
      <div id={sheetId} className="overflow-x-auto rounded-lg border border-line bg-surface">
        <table className="w-full text-sm max-md:block">
          <thead className="bg-sunken text-left text-muted max-md:sr-only">
            <tr>
              {hasKpi ? (
                <th scope="col" className="px-3 py-2 font-medium">
                  KPI
                </th>
              ) : null}
              <th scope="col" className="px-3 py-2 font-medium">
                Period
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                Target
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                Value
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                Comment
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {periods.map((period) => (
              <EntryRow key={period.key} {...{ period, today, locale, hasKpi }} />
            ))}
          </tbody>
        </table>
      </div>
      <SheetKeys sheet={sheetId} />
    </ActionForm>
  );
}
