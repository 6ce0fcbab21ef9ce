import { Button, ButtonLink } from "#components/ui/button.tsx";
import type { TrailFilter } from "#lib/trail/queries.ts";
import { actWords } from "#lib/trail/vocabulary.ts";

/** Filter of the trail by person, record, act and time; the URL is the view. */
export function TrailFilterForm({ filter }: { filter: TrailFilter }) {
  return (
    <form method="get" action="/trail" className="no-print mb-4 grid items-end gap-3 rounded-lg border border-line bg-surface p-3 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_1fr_auto_auto_auto]">
      <Labelled label="Person">
        <input name="person" defaultValue={filter.person} className="control" />
      </Labelled>
      <Labelled label="Record (reference)">
        <input name="record" defaultValue={filter.record} placeholder="OBJ-001" className="control" />
      </Labelled>
      <Labelled label="What was done">
        <select key={filter.act} name="act" defaultValue={filter.act} className="control">
          <option value="">Anything</option>
          {Object.entries(actWords).map(([act, words]) => (
            <option key={act} value={act}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="From">
        <input type="date" name="from" defaultValue={filter.from} className="control" />
      </Labelled>
      <Labelled label="To">
        <input type="date" name="to" defaultValue={filter.to} className="control" />
      </Labelled>
      <div className="flex gap-2">
        <Button type="submit">Apply</Button>
        <ButtonLink href="/trail" look="quiet">
          Clear
        </ButtonLink>
      </div>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <label className="grid gap-1 text-xs text-muted">
      {label}
      {children}
    </label>
  );
}
