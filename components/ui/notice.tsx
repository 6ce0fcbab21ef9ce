import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { Tone } from "./badge.tsx";
import { classNames } from "./class-names.ts";

const looks = {
  good: { icon: CircleCheck, className: "border-good bg-good-soft" },
  warn: { icon: CircleAlert, className: "border-warn bg-warn-soft" },
  bad: { icon: CircleAlert, className: "border-bad bg-bad-soft" },
  accent: { icon: Info, className: "border-accent bg-accent-soft" },
  neutral: { icon: Info, className: "border-line bg-sunken" },
};

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
  const { icon: Icon, className } = looks[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={classNames("flex gap-3 rounded-md border-l-4 px-4 py-3", className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 break-words">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
