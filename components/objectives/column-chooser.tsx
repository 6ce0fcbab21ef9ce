"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { MenuButton } from "#components/ui/menu.tsx";
import type { ColumnKey } from "#lib/objectives/columns.ts";

const ColumnForm = dynamic(() => import("./column-form.tsx").then((module) => module.ColumnForm), {
  ssr: false,
});

/** Where columns are chosen; what there is to choose is loaded when it is opened. */
export function ColumnChooser(props: {
  shown: readonly ColumnKey[];
  isCompact: boolean;
  kept: readonly (readonly [name: string, value: string])[];
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="group relative"
      name="page-menu"
      onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}
    >
      <MenuButton icon="columns-3">Columns</MenuButton>
      {isOpen ? <ColumnForm key={props.shown.join()} {...props} /> : null}
    </details>
  );
}
