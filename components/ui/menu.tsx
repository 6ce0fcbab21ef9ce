import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

/** The panel of a menu in a page's header; on a phone it takes the width of the screen. */
export const menuPanel =
  "absolute right-0 z-20 mt-1 grid max-h-[70dvh] w-72 max-w-[85vw] gap-1 overflow-y-auto rounded-lg border border-line bg-surface p-2 shadow-lg max-sm:fixed max-sm:inset-x-3 max-sm:top-48 max-sm:max-h-[calc(100dvh-13rem)] max-sm:w-auto max-sm:max-w-none";

/** An entry of a menu. */
export const menuItem =
  "flex min-h-10 items-center gap-2 rounded px-2 py-2 text-sm break-words hover:bg-sunken pointer-coarse:min-h-11";

/** What opens a menu: the `summary` of its `details`. */
export function MenuButton({ icon, children }: { icon: IconName; children: React.ReactNode }) {
  return (
    <summary className="button inline-flex max-w-64 cursor-pointer list-none items-center gap-2 rounded-md border border-line-strong bg-surface px-3.5 py-2 text-sm font-medium hover:bg-sunken">
      <Icon name={icon} className="size-4 shrink-0" />
      <span className="truncate">{children}</span>
    </summary>
  );
}
