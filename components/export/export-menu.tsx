import { Icon } from "#components/ui/icon.tsx";
import { type ListName, listFileHref } from "#lib/lists/query.ts";
import { GuardedDownload } from "./guarded-download.tsx";

const item = "flex min-h-10 items-center rounded px-2 py-2 text-sm hover:bg-sunken";

type Props = {
  list: ListName;
  /** The query string of the screen. */
  query: string;
  needsPassword?: boolean;
  children?: React.ReactNode;
};

/** What a list can be taken away as. */
export function ExportMenu({ list, query, needsPassword = false, children }: Props) {
  return (
    <details className="group relative" name="page-menu">
      <summary className="button inline-flex cursor-pointer list-none items-center gap-2 rounded-md border border-line-strong bg-surface px-3.5 py-2 text-sm font-medium hover:bg-sunken">
        <Icon name="download" />
        Export
      </summary>
      <div className="absolute right-0 z-20 mt-1 grid w-72 max-w-[85vw] gap-1 rounded-lg border border-line bg-surface p-2 shadow-lg max-sm:fixed max-sm:inset-x-3 max-sm:top-48 max-sm:w-auto max-sm:max-w-none">
        <p className="px-2 pt-1 text-xs text-muted">This list as filtered and sorted</p>
        {(["xlsx", "csv"] as const).map((format) => (
          <GuardedDownload
            key={format}
            href={listFileHref(list, query, format)}
            needsPassword={needsPassword}
            className={item}
          >
            {format === "xlsx" ? "Excel workbook (XLSX)" : "CSV"}
          </GuardedDownload>
        ))}
        {children}
      </div>
    </details>
  );
}
