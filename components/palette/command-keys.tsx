"use client";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { Command } from "./commands.ts";
import { betweenKeys, isPlain, isTyping } from "./keys.ts";

const Palette = dynamic(() => import("./palette.tsx").then(({ Palette }) => Palette), { ssr: false });
const KeySheet = dynamic(() => import("./key-sheet.tsx").then(({ KeySheet }) => KeySheet), { ssr: false });

/**
 * The button that opens the palette, and the keys that work everywhere: Ctrl K or ⌘ K always, single keys unless they
 * are switched off. Palette and sheet are loaded when they are first asked for.
 */
export function CommandKeys({ commands, hasKeys }: { commands: Command[]; hasKeys: boolean }) {
  const router = useRouter();
  const [open, setOpen] = useState<"palette" | "sheet" | null>(null);
  const [typed, setTyped] = useState("");
  const first = useRef({ key: "", at: 0 });

  const show = () => {
    setTyped("");
    setOpen("palette");
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      show();
      return;
    }
    // What is typed while the palette is on its way is meant for it.
    if (open === "palette" && isPlain(event) && !document.querySelector("dialog[open]")) {
      if (event.key.length === 1) setTyped((text) => text + event.key);
      event.preventDefault();
      return;
    }
    if (!hasKeys || !isPlain(event) || isTyping(event.target) || document.querySelector("dialog[open]"))
      return;
    const { key, at } = first.current;
    const pressed = Date.now() - at < betweenKeys ? `${key} ${event.key}` : event.key;
    const command = commands.find(({ keys }) => keys === pressed || keys === event.key);
    first.current = { key: event.key, at: Date.now() };
    if (event.key === "?") setOpen("sheet");
    else if (event.key === "/") show();
    else if (command) router.push(command.href as Route);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={show}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-sm text-muted hover:bg-sunken sm:min-h-9 sm:border sm:border-line sm:px-3"
      >
        <Icon name="search" />
        <span className="max-sm:sr-only">Search or jump to</span>
        <kbd className="hidden rounded border border-line px-1.5 text-xs md:inline">Ctrl K</kbd>
      </button>
      {open === "palette" ? <Palette commands={commands} typed={typed} close={() => setOpen(null)} /> : null}
      {open === "sheet" ? <KeySheet commands={commands} close={() => setOpen(null)} /> : null}
    </>
  );
}
