import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";

/** Title of a page, what it is for, and what can be done here. */
export function PageHeader({
  title,
  description,
  actions,
  back,
}: {
  title: React.ReactNode;
  description?: React.ReactNode;
  actions?: React.ReactNode;
  back?: { href: string; label: string };
}) {
  return (
    <div className="mb-5">
      {back ? (
        <Link
          href={back.href as Route}
          className="no-print mb-2 inline-flex min-h-8 items-center gap-1 text-sm text-muted hover:text-ink"
        >
          <Icon name="chevron-left" className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {description ? <div className="mt-1 max-w-prose text-muted">{description}</div> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
