"use client";
import { Command as List } from "cmdk";
import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import type { Command } from "./commands.ts";
import { Modal } from "./modal.tsx";
import { useFound, useRecordCommands } from "./use-found.ts";

const item =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 text-sm aria-selected:bg-accent-soft aria-selected:text-accent-strong";

/** Everything by typing: commands, and every record the reader may see. */
export function Palette({
  commands,
  typed,
  close,
}: {
  commands: Command[];
  /** Typed before the palette was there. */
  typed: string;
  close: () => void;
}) {
  const [text, setText] = useState(typed);
  const router = useRouter();
  const found = useFound(text);
  const here = useRecordCommands(usePathname());
  const go = (href: string) => {
    close();
    router.push(href as Route);
  };
  const wanted = text.trim().toLowerCase();
  const fitting = [...here, ...commands].filter(({ label }) => label.toLowerCase().includes(wanted));
  const groups = (["This record", "Go to", "Create"] as const)
    .map((group) => ({ group, commands: fitting.filter((command) => command.group === group) }))
    .filter((each) => each.commands.length > 0);
  return (
    <Modal label="Search or jump to" close={close}>
      <List label="Search or jump to" shouldFilter={false} loop>
        <List.Input
          value={text}
          onValueChange={setText}
          placeholder="A reference, a word, or where to go"
          className="w-full border-b border-line bg-transparent px-4 py-3.5 text-base outline-none placeholder:text-muted"
        />
        <List.List className="max-h-[60dvh] overflow-y-auto p-2">
          {found.results.length > 0 ? (
            <List.Group heading="Found" className={heading}>
              {found.results.map((result) => (
                <List.Item
                  key={`${result.kind} ${result.id}`}
                  value={`${result.kind} ${result.id}`}
                  onSelect={() => go(result.href)}
                  className={item}
                >
                  <span className="w-24 shrink-0 text-xs text-muted">{result.word}</span>
                  {result.ref ? <span className="shrink-0 font-mono text-xs">{result.ref}</span> : null}
                  <span className="min-w-0 flex-1 truncate">{result.title}</span>
                </List.Item>
              ))}
            </List.Group>
          ) : null}
          {groups.map((each) => (
            <List.Group key={each.group} heading={each.group} className={heading}>
              {each.commands.map((command) => (
                <List.Item
                  key={command.label}
                  value={`${command.group} ${command.label}`}
                  onSelect={() => go(command.href)}
                  className={item}
                >
                  <span className="flex-1">{command.label}</span>
                  {command.keys ? <Keys keys={command.keys} /> : null}
                </List.Item>
              ))}
            </List.Group>
          ))}
          {found.state === "failed" ? (
            <p className={note}>The search did not answer. Type on to try again.</p>
          ) : null}
          <List.Empty className={note}>
            {found.state === "waiting"
              ? "Searching …"
              : `Nothing is called “${text.trim()}” that you may see.`}
          </List.Empty>
        </List.List>
      </List>
    </Modal>
  );
}

const heading =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted";
const note = "px-3 py-4 text-sm text-muted";

/** Keys as they stand on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="flex shrink-0 gap-1">
      {keys.split(" ").map((key) => (
        <kbd key={key} className="rounded border border-line bg-sunken px-1.5 font-mono text-xs text-ink">
          {key}
        </kbd>
      ))}
    </span>
  );
}
