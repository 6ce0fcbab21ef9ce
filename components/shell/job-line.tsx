import { isOpen, type JobShown, progressInWords } from "#lib/jobs/rules.ts";

const link = "link inline-flex min-h-8 cursor-pointer items-center text-sm";

/** One job of the tray: how far it is, and what can be done with it. */
export function JobLine({ job, onCancel }: { job: JobShown; onCancel: () => void }) {
  const { id, title, state, done, total, error, hasResult, href } = job;
  return (
    <li className="grid gap-1 py-2">
      <p className="text-sm font-medium break-words">{title}</p>
      {state === "RUNNING" && total > 0 ? (
        <progress value={done} max={total} aria-label={title} className="h-2 w-full accent-accent" />
      ) : null}
      <p className="text-xs text-muted">{progressInWords(job)}</p>
      {error ? <p className="text-sm text-bad">{error}</p> : null}
      <div className="flex flex-wrap gap-4 empty:hidden">
        {isOpen(state) ? (
          <button type="button" className={link} onClick={onCancel}>
            Cancel<span className="sr-only"> {title}</span>
          </button>
        ) : null}
        {hasResult ? (
          <a className={link} href={`/jobs/${id}/result`}>
            Download<span className="sr-only"> {title}</span>
          </a>
        ) : null}
        {href && !isOpen(state) ? (
          <a className={link} href={href}>
            Look at it<span className="sr-only">: {title}</span>
          </a>
        ) : null}
      </div>
    </li>
  );
}
