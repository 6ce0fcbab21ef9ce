import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Props = {
  /** The list's own address: the URL is the view. */
  action: string;
  q: string;
  placeholder: string;
  isArchived: boolean;
  /** Where everything is shown again. */
  clear: string;
  /** Columns on a wide screen: search, one for each condition, end. */
  className: string;
  /** The conditions beside the search. */
  children: React.ReactNode;
};

/** The filter of a list: a plain form. On a phone the conditions are folded away until they are asked for. */
export function FilterForm({ action, q, placeholder, isArchived, clear, className, children }: Props) {
  return (
    <form
      method="get"
      action={action}
      className={`group/filter no-print mb-4 grid gap-3 rounded-lg border border-line bg-surface p-3 max-sm:grid-cols-[1fr_auto] sm:grid-cols-2 ${className}`}
    >
      <label className="relative">
        <span className="sr-only">Search</span>
        <Icon name="search" className="absolute top-3 left-2.5 size-4 text-muted" />
        <input type="search" name="q" defaultValue={q} placeholder={placeholder} className="control pl-8" />
      </label>
      <label className="button relative inline-flex min-h-11 items-center rounded-md border border-line-strong px-3 text-sm font-medium has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent sm:hidden">
        <input type="checkbox" data-more className="sr-only" />
        Filters
      </label>
      <div className="contents max-sm:col-span-2 max-sm:grid max-sm:gap-3 max-sm:group-has-[[data-more]:not(:checked)]/filter:hidden">
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-3 max-sm:col-span-2">
        <label className="flex items-center gap-2 text-sm whitespace-nowrap pointer-coarse:min-h-11">
          <input
            type="checkbox"
            name="archived"
            value="yes"
            defaultChecked={isArchived}
            className="size-4 accent-accent"
          />
          Archived
        </label>
        <Button type="submit">Apply</Button>
        <ButtonLink href={clear} look="quiet">
          Clear
        </ButtonLink>
      </div>
    </form>
  );
}
