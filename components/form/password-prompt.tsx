"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { confirmIdentity } from "./confirm-identity.ts";

/** Asks for the password in place (or signs in again), then sends the waiting form. */
export function PasswordPrompt({ isSignIn, onConfirmed }: { isSignIn: boolean; onConfirmed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (form: FormData) => {
    setPending(true);
    const refused = await confirmIdentity(
      isSignIn,
      String(form.get("email") ?? ""),
      String(form.get("password") ?? ""),
    );
    setPending(false);
    setProblem(refused);
    if (refused) return;
    dialog.current?.close();
    onConfirmed();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="password-prompt"
      className="m-auto w-full max-w-md rounded-lg border border-line bg-surface p-5"
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <h2 id="password-prompt" className="text-lg font-semibold">
          {isSignIn ? "Sign in again" : "Confirm it is you"}
        </h2>
        <p className="text-muted">
          {isSignIn
            ? "Your session has ended. What you typed is kept."
            : "This decision is recorded in your name. Enter your password to go on."}
        </p>
        {problem ? <Notice tone="bad" title={problem} /> : null}
        {isSignIn ? (
          <label className="grid gap-1 text-sm font-medium">
            E-mail
            <input name="email" type="email" required autoComplete="username" className="control" />
          </label>
        ) : null}
        <label className="grid gap-1 text-sm font-medium">
          Password
          <input
            name="password"
            type="password"
            required
            autoComplete="current-password"
            className="control"
          />
        </label>
        <div className="flex justify-end gap-2">
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending ? "Checking…" : isSignIn ? "Sign in" : "Confirm"}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
