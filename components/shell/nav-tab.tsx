"use client";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";

/**
 * A tab that is a page of its own.
 * @param isCurrent where the address's query says which one is open; left out, its path does
 */
export function NavTab({
  href,
  isCurrent,
  children,
}: {
  href: string;
  isCurrent?: boolean;
  children: React.ReactNode;
}) {
  const path = usePathname();
  return (
    <Link
      href={href as Route}
      aria-current={(isCurrent ?? path === href) ? "page" : undefined}
      className="-mb-px border-b-2 border-transparent px-3 py-2 text-sm whitespace-nowrap text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  );
}
