"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Something shown once (a link, a token), easy to copy. */
export function Shown({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border border-accent bg-accent-soft p-3">
      <code data-testid="shown-once" className="min-w-0 flex-1 font-mono text-sm break-all">
        {text}
      </code>
      <Button
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true));
        }}
      >
        {isCopied ? "Copied" : "Copy"}
      </Button>
    </div>
  );
}
