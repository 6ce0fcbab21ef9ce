import { Badge } from "#components/ui/badge.tsx";
import { codeFacts, isTextCode, letterWords, type SmartFinding } from "#lib/objectives/smart/finding.ts";

/** One finding of the SMART check: letter, severity in words, the words that triggered it, and how to put it right. */
export function FindingItem({
  finding,
  statement,
  children,
}: {
  finding: SmartFinding;
  statement: string;
  children?: React.ReactNode;
}) {
  const { code, letter, severity, span, message, suggestion } = finding;
  const words = statement.slice(...span);
  const isPart = words.trim() !== "" && words.length < statement.trim().replace(/[.;,!]+$/, "").length;
  return (
    <li className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-2">
        <strong className="font-medium">{codeFacts[code].title}</strong>
        {severity === "blocking" ? (
          <Badge tone="bad" icon="circle-x">
            Blocking
          </Badge>
        ) : (
          <Badge tone="warn" icon="circle-exclamation-point">
            Advisory
          </Badge>
        )}
        <Badge>
          {letter}: {letterWords[letter]}
        </Badge>
      </div>
      {isPart ? (
        <p className="text-sm break-words">
          <mark className="rounded bg-warn-soft px-1 text-ink">{words}</mark>
        </p>
      ) : null}
      <p className="text-sm break-words">{message}</p>
      <p className="text-sm break-words text-muted">
        {isTextCode(code) ? "For example: " : "Remedy: "}
        <span className="italic">{suggestion}</span>
      </p>
      {children}
    </li>
  );
}
