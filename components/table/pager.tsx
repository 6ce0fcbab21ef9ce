import { ButtonLink } from "#components/ui/button.tsx";

/** Which part of how many is shown, and the way to the others. */
export function Pager({
  page,
  pageSize,
  total,
  hrefOf,
}: {
  page: number;
  pageSize: number;
  total: number;
  hrefOf: (page: number) => string;
}) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex items-center justify-between gap-3">
      {page > 1 ? <ButtonLink href={hrefOf(page - 1)}>Previous</ButtonLink> : <span />}
      <span className="text-sm text-muted">
        Page {page} of {pages}
      </span>
      {page < pages ? <ButtonLink href={hrefOf(page + 1)}>Next</ButtonLink> : <span />}
    </nav>
  );
}
