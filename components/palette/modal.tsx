"use client";
import { useEffect, useRef } from "react";

/** A modal dialog for as long as it is rendered: Escape, the backdrop and `close` end it, the focus goes back. */
export function Modal({
  label,
  close,
  children,
}: {
  label: string;
  close: () => void;
  children: React.ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("input, button")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={close}
      closedby="any"
      className="m-auto mt-[10dvh] w-[40rem] max-w-[calc(100vw-1.5rem)] overflow-hidden rounded-xl border border-line bg-surface p-0 text-ink shadow-xl backdrop:bg-black/40"
    >
      {children}
    </dialog>
  );
}
