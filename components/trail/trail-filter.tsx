import { Button, ButtonLink } from "#components/ui/button.tsx";
import type { TrailFilter } from "#lib/trail/queries.ts";
import { actWords } from "#lib/trail/vocabulary.ts";

/** Filter of the trail by person, record, act and time; the URL is the view. */
export function TrailFilterForm({ filter }: { filter: TrailFilter }) {
  return (
    <form
      method="get"
      action="/trail"
      className="no-print mb-4 grid items-end gap-3 rounded-lg border border-line bg-surface p-3 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_1fr_auto_auto_auto]"
    >
      <Labelled label="Person" id="trail-person">
        <input id="trail-person" name="person" defaultValue={filter.person} className="control" />
      </Labelled>
      <Labelled label="Record (reference)" id="trail-record">
        <input
          id="trail-record"
          name="record"
          defaultValue={filter.record}
          placeholder="OBJ-001"
          className="control"
        />
      </Labelled>
      <Labelled label="What was done" id="trail-act">
        <select key={filter.act} id="trail-act" name="act" defaultValue={filter.act} className="control">
          <option value="">Anything</option>
          {Object.entries(actWords).map(([act, words]) => (
            <option key={act} value={act}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="From" id="trail-from">
        <input type="date" id="trail-from" name="from" defaultValue={filter.from} className="control" />
      </Labelled>
      <Labelled label="To" id="trail-to">
        <input type="date" id="trail-to" name="to" defaultValue={filter.to} className="control" />
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

function Labelled({ label, id, children }: { label: string; id: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      {children}
    </div>
  );
}
