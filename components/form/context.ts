"use client";
import { createContext, useContext } from "react";
import type { FormState } from "#lib/form-state.ts";
import { untouched } from "#lib/form-state.ts";

type FormContext = { state: FormState; restored: Record<string, string | string[]> | null };

export const FormContext = createContext<FormContext>({ state: untouched, restored: null });

/** What a field should show: what was typed, else what was restored, else what the record holds. */
export function useField(name: string, initial: string | string[] | undefined) {
  const { state, restored } = useContext(FormContext);
  const path = name.replace("[]", "");
  const typed = state.values ?? restored;
  return { value: typed ? typed[name] : initial, errors: state.fields?.[path] ?? [] };
}
