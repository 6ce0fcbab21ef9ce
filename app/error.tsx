"use client";
import { Button } from "#components/ui/button.tsx";

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <main className="mx-auto max-w-prose px-6 py-20">
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      <p className="mt-2 text-muted">
        The database may be away for a moment, or we made a mistake. Nothing you saved is lost. Try again; if
        it stays so, tell your administrator
        {error.digest ? ` the reference ${error.digest}` : " when it happened"}.
      </p>
      <div className="mt-5">
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
