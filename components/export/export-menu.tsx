import { MenuButton, menuItem, menuPanel } from "#components/ui/menu.tsx";
import { type ListName, listFileHref } from "#lib/lists/query.ts";
import { GuardedDownload } from "./guarded-download.tsx";

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
      <MenuButton icon="download">Export</MenuButton>
      <div className={menuPanel}>
        <p className="px-2 pt-1 text-xs text-muted">This list as filtered and sorted</p>
        {(["xlsx", "csv"] as const).map((format) => (
          <GuardedDownload
            key={format}
            href={listFileHref(list, query, format)}
            needsPassword={needsPassword}
            className={menuItem}
          >
            {format === "xlsx" ? "Excel workbook (XLSX)" : "CSV"}
          </GuardedDownload>
        ))}
        {children}
      </div>
    </details>
  );
}
