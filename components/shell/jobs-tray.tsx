"use client";
import { useCallback, useEffect, useState } from "react";
import { isOpen, type JobShown, progressInWords } from "#lib/jobs/rules.ts";
import { JobLine } from "./job-line.tsx";

const pollMilliseconds = 1500;

/**
 * What runs behind the screens for this person: how far it is, and what it made. Asked for once a page, and again
 * while something runs; hidden where there is nothing.
 * @param stamp changes when the server has drawn the page anew, for instance because a job was just started
 */
export function JobsTray({ stamp }: { stamp: string }) {
  const [jobs, setJobs] = useState<JobShown[]>([]);
  const [said, setSaid] = useState("");
  const take = useCallback((next: JobShown[] | null) => {
    if (!next) return;
    setJobs((before) => {
      const news = next.filter(({ id, state }) => before.find((job) => job.id === id)?.state !== state);
      if (news.length > 0 && (before.length > 0 || news.some(({ state }) => isOpen(state))))
        setSaid(news.map((job) => `${job.title}: ${progressInWords(job)}`).join(". "));
      return next;
    });
  }, []);
  useEffect(() => {
    if (stamp !== "") void ask("GET").then(take);
  }, [stamp, take]);
  const open = jobs.filter(({ state }) => isOpen(state)).length;
  useEffect(() => {
    if (open === 0) return;
    const timer = setInterval(() => void ask("GET").then(take), pollMilliseconds);
    return () => clearInterval(timer);
  }, [open, take]);
  return (
    <div>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
      {jobs.length === 0 ? null : (
        <>
          <button
            type="button"
            popoverTarget="jobs"
            className="inline-flex min-h-11 items-center gap-2 rounded-md px-2 text-sm hover:bg-sunken"
          >
            Jobs
            <span
              className={`min-w-5 rounded-full px-1.5 text-center text-xs ${open > 0 ? "bg-accent text-on-accent" : "bg-sunken text-muted"}`}
            >
              {open > 0 ? open : jobs.length}
              <span className="sr-only">{open > 0 ? " under way" : " ended today"}</span>
            </span>
          </button>
          <div
            id="jobs"
            popover="auto"
            className="fixed top-14 right-2 left-auto m-0 max-h-[70dvh] w-96 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-surface p-4 text-ink shadow-lg"
          >
            <h2 className="font-semibold">Jobs</h2>
            <p className="text-xs text-muted">Yours only. Files are kept for a day.</p>
            <ul className="mt-2 divide-y divide-line">
              {jobs.map((job) => (
                <JobLine key={job.id} job={job} onCancel={() => void ask("DELETE", job.id).then(take)} />
              ))}
            </ul>
          </div>
        </>
      )}
    </div>
  );
}

/** What the server says of the jobs; null when it does not answer, and what stands stays. */
async function ask(method: "GET" | "DELETE", id?: string): Promise<JobShown[] | null> {
  const body = id ? { body: JSON.stringify({ id }), headers: { "content-type": "application/json" } } : {};
  const answer = await fetch("/api/jobs", { method, ...body }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as JobShown[]) : null;
}
