"use client";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";

/** Closes the menu in which the link was followed: navigating within the app leaves it open. */
function closeMenu({ currentTarget }: React.MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>(":popover-open")?.hidePopover();
}

/** A link of a menu. */
export function MenuLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href as Route} onClick={closeMenu} className="rounded px-2 py-2 text-sm hover:bg-sunken">
      {children}
    </Link>
  );
}

/** A link of the navigation that says when it is where the reader is. */
export function NavLink({ href, children }: { href: string; children: React.ReactNode }) {
  const path = usePathname();
  const isCurrent = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href as Route}
      onClick={closeMenu}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-10 items-center gap-3 rounded-md px-3 text-sm hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
    >
      {children}
    </Link>
  );
}
