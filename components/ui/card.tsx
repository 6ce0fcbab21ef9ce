import { classNames } from "./class-names.ts";

/** A titled part of a page. */
export function Card({
  title,
  actions,
  id,
  className,
  children,
}: {
  title?: string;
  actions?: React.ReactNode;
  id?: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <section
      id={id}
      aria-label={title}
      className={classNames("rounded-lg border border-line bg-surface p-4 sm:p-5", className)}
    >
      {title ? (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-base font-semibold">{title}</h2>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Label and value pairs of a record. Empty values say so. */
export function Facts({ items }: { items: { label: string; value: React.ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {items.map(({ label, value }) => (
        <div key={label} className="min-w-0">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="break-words whitespace-pre-wrap">
            {value === null || value === undefined || value === "" ? (
              <span className="text-muted">not set</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
