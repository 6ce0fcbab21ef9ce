import { Button, ButtonLink } from "#components/ui/button.tsx";

/** The end of a list's filter: archived ones or not, apply, and the way back to everything. */
export function FilterEnd({ isArchived, clear }: { isArchived: boolean; clear: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
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
  );
}
