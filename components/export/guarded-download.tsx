"use client";
import { lazy, Suspense, useState } from "react";

// Loaded when it is first needed: most downloads never ask.
const PasswordPrompt = lazy(async () => ({
  default: (await import("#components/form/password-prompt.tsx")).PasswordPrompt,
}));

type Props = { href: string; needsPassword: boolean; className?: string; children: React.ReactNode };

/** A file to download. Where the password is needed first, it is asked for in place and the file follows. */
export function GuardedDownload({ href, needsPassword, className, children }: Props) {
  const [asked, setAsked] = useState(0);
  const [isConfirmed, setConfirmed] = useState(false);
  return (
    <>
      <a
        href={href}
        className={className}
        onClick={(event) => {
          if (!needsPassword || isConfirmed || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          setAsked(asked + 1);
        }}
      >
        {children}
      </a>
      {asked > 0 ? (
        <Suspense>
          <PasswordPrompt
            key={asked}
            isSignIn={false}
            onConfirmed={() => {
              setConfirmed(true);
              window.location.assign(href);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
