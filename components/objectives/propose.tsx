import type { Route } from "next";
import { Link } from "#components/ui/link.tsx";
import type { ObjectivePage } from "#lib/objectives/queries.ts";

/** The way to propose, or what is missing before. */
export function Propose({
  missing,
  reference,
  form,
}: {
  missing: ObjectivePage["missing"];
  reference: string;
  form: React.ReactNode;
}) {
  if (missing.length === 0) {
    return (
      <div className="grid gap-3">
        <p>Everything the approval asks for is there.</p>
        {form}
      </div>
    );
  }
  return (
    <div>
      <p className="font-medium">
        Before it can be proposed, {missing.length === 1 ? "one thing is" : `${missing.length} things are`}{" "}
        missing:
      </p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {missing.map(({ message, href }) => (
          <li key={message}>
            <Link
              href={(href.startsWith("/") ? href : `/objectives/${reference}/${href}`) as Route}
              className="link"
            >
              {message}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
