"use client";
import "./globals.css";

export default function GlobalErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-prose px-6 py-20">
          <h1 className="text-2xl font-semibold">SixTwo could not answer</h1>
          <p className="mt-2 text-muted">
            Nothing you saved is lost. Try again in a few seconds
            {error.digest ? `; the reference for your administrator is ${error.digest}` : ""}.
          </p>
          <button
            type="button"
            onClick={retry}
            className="mt-5 cursor-pointer rounded-md border border-line-strong px-4 py-2"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
