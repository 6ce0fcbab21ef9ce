"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { FormContext } from "#components/form/context.ts";
import { PasswordPrompt } from "#components/form/password-prompt.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type FormState, untouched } from "#lib/form-state.ts";
import { sendFile } from "./send-file.ts";

type Props = {
  /** Where the form goes; it works there without scripts as well. */
  action: string;
  /** Minted at render: sent twice, it is done once. */
  submission: string;
  submitLabel: string;
  /** Stay on the page when it is kept, or open what was made. */
  stays: boolean;
  children: React.ReactNode;
};

/** A form that sends a file and shows how far it is. */
export function UploadForm({ action, submission, submitLabel, stays, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<FormState>(untouched);
  const [progress, setProgress] = useState<number | null>(null);
  const [key, setKey] = useState(submission);
  const sending = useRef<AbortController | null>(null);
  useEffect(() => {
    if (state.status === "refused") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  const send = async () => {
    if (!form.current || sending.current) return;
    const data = new FormData(form.current);
    sending.current = new AbortController();
    setProgress(0);
    const { href, ...answer } = await sendFile(action, data, setProgress, sending.current.signal);
    sending.current = null;
    setProgress(null);
    setState((before) => ({ ...answer, count: before.count + 1 }));
    if (!answer.isUncertain) setKey(crypto.randomUUID());
    if (!href) return;
    form.current?.reset();
    if (stays) router.refresh();
    else router.push(href as Route);
  };
  return (
    <FormContext value={{ state, restored: null }}>
      <form
        ref={form}
        action={action}
        method="post"
        encType="multipart/form-data"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        className="grid gap-4"
      >
        <input type="hidden" name="submission" value={key} />
        {state.message ? (
          <Notice tone={state.status === "done" ? "good" : "bad"} title={state.message} />
        ) : null}
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={progress !== null}>
            {progress === null ? submitLabel : "Sending…"}
          </Button>
          {progress === null ? null : (
            <>
              <progress
                max={100}
                value={progress}
                aria-label="Sent so far"
                className="h-2 w-40 accent-accent"
              />
              <span className="text-sm tabular-nums text-muted" aria-live="polite">
                {progress < 100 ? `${progress} %` : "Checking and storing…"}
              </span>
              <Button look="quiet" onClick={() => sending.current?.abort()}>
                Cancel
              </Button>
            </>
          )}
        </div>
      </form>
      {state.needsSignIn ? (
        <PasswordPrompt key={state.count} isSignIn onConfirmed={() => void send()} />
      ) : null}
    </FormContext>
  );
}
