"use client";
import { useEffect, useRef, useState } from "react";
import { isSecretField } from "#lib/form-data.ts";

const delay = 800;

/** Saves what is typed to the server a moment after the last key, under the person's own name. */
export function useAutosave(draftKey: string | undefined, form: React.RefObject<HTMLFormElement | null>) {
  const [note, setNote] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isPaused = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = async (method: "PUT" | "DELETE") => {
    if (!draftKey || !form.current) return;
    const fields = [...new FormData(form.current)].filter(
      ([name, value]) =>
        typeof value === "string" && name !== "submission" && !name.startsWith("$") && !isSecretField(name),
    );
    const body =
      method === "PUT"
        ? JSON.stringify({ form: draftKey, fields })
        : JSON.stringify({ form: draftKey, fields: [] });
    const response = await fetch("/api/form-drafts", {
      method,
      body,
      headers: { "content-type": "application/json" },
    }).catch(() => null);
    setNote(
      response?.ok
        ? "What you typed is kept."
        : "What you typed could not be kept on the server; stay on this page.",
    );
  };
  return {
    note,
    pause: () => {
      isPaused.current = true;
      clearTimeout(timer.current);
    },
    changed: () => {
      if (!draftKey) return;
      isPaused.current = false;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (!isPaused.current) void send("PUT");
      }, delay);
    },
    discard: () => {
      void send("DELETE").then(() => window.location.reload());
    },
  };
}
