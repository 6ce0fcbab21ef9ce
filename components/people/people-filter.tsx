import Form from "next/form";
import { Button } from "#components/ui/button.tsx";
import { allRoles, roleWords } from "#lib/people/rules.ts";
import type { PeopleFilter } from "#lib/people/schema.ts";

/** Search and filters; they live in the address, so that a list can be passed on. */
export function PeopleFilterForm({ filter }: { filter: PeopleFilter }) {
  return (
    <Form action="/people" className="flex flex-wrap items-end gap-3" role="search">
      <label className="grid min-w-48 flex-1 gap-1 text-sm font-medium">
        Search
        <input
          name="q"
          type="search"
          defaultValue={filter.q}
          placeholder="Name, e-mail or job title"
          className="control"
        />
      </label>
      <label className="grid gap-1 text-sm font-medium">
        Role
        <select key={filter.role} name="role" defaultValue={filter.role ?? ""} className="control">
          <option value="">Every role</option>
          {allRoles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role].label}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-sm font-medium">
        Status
        <select key={filter.status} name="status" defaultValue={filter.status} className="control">
          <option value="active">Active</option>
          <option value="inactive">Deactivated</option>
          <option value="all">All</option>
        </select>
      </label>
      <Button type="submit">Show</Button>
    </Form>
  );
}
