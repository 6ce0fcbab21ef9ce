"use client";
import { useActionState, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#lib/action.ts";
import { typedValues } from "#lib/form-data.ts";
import { type FormState, untouched } from "#lib/form-state.ts";
import { FormContext } from "./context.ts";
import { MergeView } from "./merge-view.tsx";
import { PasswordPrompt } from "./password-prompt.tsx";
import { Shown } from "./shown.tsx";
import { useAutosave } from "./use-autosave.ts";

type Props = {
  action: FormAction;
  /** Minted at render: sent twice, it is done once. */
  submission: string;
  submitLabel: string;
  look?: "primary" | "secondary" | "danger";
  /** Field names as people know them, for the merge view. */
  labels?: Record<string, string>;
  /** Autosaved under this name, so that nothing typed is lost. */
  draftKey?: string;
  restored?: Record<string, string | string[]> | null;
  /** The record's version as this page showed it. */
  version?: number;
  extra?: React.ReactNode;
  className?: string;
  children?: React.ReactNode;
};

/** The one form of the product: sends, keeps what was typed, shows refusals, asks for the password, merges conflicts. */
export function ActionForm({
  action,
  submission,
  submitLabel,
  look = "primary",
  labels,
  draftKey,
  restored,
  version,
  extra,
  className,
  children,
}: Props) {
  // What was sent before the scripts were there comes back with the page; from then on `send` sends.
  const [posted, dispatch] = useActionState(action, untouched);
  const [state, setState] = useState(posted);
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(submission);
  const autosave = useAutosave(draftKey, form);
  const send = () => {
    if (form.current) {
      const data = new FormData(form.current);
      autosave.pause();
      startTransition(async () => setState(await answerOf(action, state, data)));
    }
  };
  useEffect(() => {
    // A refused form is a new attempt; only an exact repeat, and what may have been saved, is the same submission.
    if (state.count > 0 && !state.isUncertain) setKey(crypto.randomUUID());
    if (state.status === "refused") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.status === "done") form.current?.reset();
  }, [state]);
  return (
    <FormContext value={{ state, restored: restored ?? null }}>
      <form
        ref={form}
        action={dispatch}
        onSubmit={(event) => {
          // Dispatched by hand: React would empty the fields after the answer.
          event.preventDefault();
          if (!isPending) send();
        }}
        onInput={autosave.changed}
        className={className ?? "grid gap-4"}
      >
        <input type="hidden" name="submission" value={key} />
        {version === undefined ? null : (
          <input
            type="hidden"
            name="version"
            value={String(state.current?.version ?? restored?.version ?? version)}
          />
        )}
        {state.status === "refused" && state.message ? <Notice tone="bad" title={state.message} /> : null}
        {state.status === "done" && state.message ? <Notice tone="good" title={state.message} /> : null}
        {state.shown ? <Shown text={state.shown} /> : null}
        {state.current ? <MergeView current={state.current} form={form} labels={labels ?? {}} /> : null}
        {restored ? <Restored onDiscard={autosave.discard} /> : null}
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look={look} disabled={isPending}>
            {isPending ? "Working…" : submitLabel}
          </Button>
          {extra}
          <span aria-live="polite" className="text-xs text-muted">
            {autosave.note}
          </span>
        </div>
      </form>
      {state.needsPassword || state.needsSignIn ? (
        <PasswordPrompt key={state.count} isSignIn={state.needsSignIn ?? false} onConfirmed={send} />
      ) : null}
    </FormContext>
  );
}

/** The answer of the server; where none comes, the form stands as it was typed. */
async function answerOf(action: FormAction, state: FormState, data: FormData): Promise<FormState> {
  try {
    return await action(state, data);
  } catch (error) {
    // Next's own errors (a redirect) carry a digest and are its to handle.
    if (typeof error === "object" && error !== null && "digest" in error) throw error;
    return {
      status: "refused",
      count: state.count + 1,
      values: typedValues(data),
      ...(state.current ? { current: state.current } : {}),
      message:
        "The server did not answer, so it is not known whether this was saved. What you typed is still here. Try again in a few seconds.",
    };
  }
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Notice tone="accent" title="What you typed earlier and had not saved is back.">
      <button type="button" className="link cursor-pointer" onClick={onDiscard}>
        Discard it and show the saved record
      </button>
    </Notice>
  );
}
