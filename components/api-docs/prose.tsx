/** A sentence with its pieces of code, written between backticks. */
export function Prose({ text }: { text: string }) {
  return (
    <p className="break-words">
      {text.split("`").map((part, at) =>
        at % 2 === 1 ? (
          <code key={part} className="rounded bg-sunken px-1 font-mono text-sm">
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </p>
  );
}
