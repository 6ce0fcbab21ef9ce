"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { StatementCheck } from "#lib/objectives/smart.ts";
import { FindingItem } from "./finding-item.tsx";

const pause = 300;
type Shown = StatementCheck & { statement: string };

/** The SMART check beneath the statement, in the browser while it is typed. Without scripts, saving checks. */
export function LiveCheck() {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    // What is found moves the fields below; between press and release it would take the click away.
    let isPressed = false;
    const check = async () => {
      const { checkStatement } = await import("#lib/objectives/smart.ts");
      if (isGone || isPressed) return;
      const data = new FormData(form);
      const text = (name: string) => String(data.get(name) ?? "");
      const statement = text("statement");
      const kind = text("kind") === "QUALITATIVE" ? "QUALITATIVE" : "QUANTITATIVE";
      const dates = { targetDate: text("targetOn"), reviewCycle: text("reviewCycle") };
      setShown({ statement, ...checkStatement({ statement, kind, ...dates }, text("language") || "en") });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), pause);
    };
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      if (isPressed) soon();
      isPressed = false;
    };
    soon();
    const leaving = new AbortController();
    form.addEventListener("input", soon, leaving);
    form.addEventListener("pointerdown", press, leaving);
    for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, release, leaving);
    return () => {
      isGone = true;
      clearTimeout(timer);
      leaving.abort();
    };
  }, []);
  const insert = (pattern: string) => {
    const field = place.current?.closest("form")?.querySelector<HTMLTextAreaElement>('[name="statement"]');
    if (!field) return;
    field.setRangeText(`\n${pattern}`, field.value.length, field.value.length, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };
  return (
    <div ref={place} className="mt-2">
      <p role="status" className="text-sm">
        {shown ? summary(shown) : ""}
      </p>
      {shown && shown.findings.length > 0 ? (
        <ul
          className="mt-2 divide-y divide-line rounded-lg border border-line p-3"
          aria-label="Findings of the SMART check"
        >
          {shown.findings.map((finding) => (
            <FindingItem key={finding.code} finding={finding} statement={shown.statement}>
              <div>
                <Button look="quiet" className="-ml-3" onClick={() => insert(finding.suggestion)}>
                  <Icon name="copy" className="size-4" />
                  Insert this pattern below
                </Button>
              </div>
            </FindingItem>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function summary({ statement, isChecked, findings }: Shown): string {
  if (statement.trim() === "") return "";
  if (!isChecked) return "SMART check: not checked, because there are no rules for this language yet.";
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  if (findings.length === 0) return "SMART check: nothing to remark.";
  return `SMART check: ${blocking} blocking, ${findings.length - blocking} advisory.`;
}
