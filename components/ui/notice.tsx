import { Icon } from "#components/ui/icon.tsx";
import type { Tone } from "./badge.tsx";
import { classNames } from "./class-names.ts";

const looks = {
  good: { icon: "circle-check", className: "border-good bg-good-soft" },
  warn: { icon: "circle-exclamation-point", className: "border-warn bg-warn-soft" },
  bad: { icon: "circle-exclamation-point", className: "border-bad bg-bad-soft" },
  accent: { icon: "info", className: "border-accent bg-accent-soft" },
  neutral: { icon: "info", className: "border-line bg-sunken" },
} as const;

/** A sentence or two that matter here. `bad` and `warn` are announced at once. */
export function Notice({
  tone = "neutral",
  title,
  children,
}: {
  tone?: Tone;
  title?: string;
  children?: React.ReactNode;
}) {
  const { icon, className } = looks[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={classNames("flex gap-3 rounded-md border-l-4 px-4 py-3", className)}
    >
      <Icon name={icon} className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 break-words">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
