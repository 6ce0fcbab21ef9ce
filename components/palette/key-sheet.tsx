"use client";
import { Button } from "#components/ui/button.tsx";
import type { Command } from "./commands.ts";
import { Modal } from "./modal.tsx";
import { Keys } from "./palette.tsx";

const everywhere = [
  { label: "Search, or jump to a reference", keys: "Ctrl K" },
  { label: "Search, or jump to a reference", keys: "/" },
  { label: "This sheet", keys: "?" },
];

const inTables = [
  { label: "Next row, row before", keys: "j k" },
  { label: "Tick the row", keys: "x" },
  { label: "Open the row", keys: "Enter" },
  { label: "Edit the title, or the cell you are on", keys: "e" },
  { label: "The same with single keys off", keys: "F2" },
  { label: "From cell to cell", keys: "↑ ↓ ← →" },
  { label: "Out of the table", keys: "Esc" },
];

/** Every key there is, and the switch that turns single keys off for those whom they disturb (WCAG 2.1.4). */
export function KeySheet({ commands, close }: { commands: Command[]; close: () => void }) {
  const keyed = commands.flatMap(({ label, keys }) => (keys ? [{ label, keys }] : []));
  return (
    <Modal label="Keys" close={close}>
      <div className="max-h-[75dvh] overflow-y-auto p-5">
        <h2 className="text-lg font-semibold">Keys</h2>
        <KeyList keys={[...everywhere, ...keyed]} />
        <h3 className="mt-4 font-semibold">In the table of objectives</h3>
        <KeyList keys={inTables} />
        <form method="post" action="/api/keys" className="mt-5 flex flex-wrap items-center justify-end gap-3">
          <p className="mr-auto text-sm text-muted">Single keys get in the way of speech input?</p>
          <Button type="submit" name="keys" value="off">
            Switch single keys off
          </Button>
          <Button look="primary" onClick={close}>
            Close
          </Button>
        </form>
      </div>
    </Modal>
  );
}

function KeyList({ keys: listed }: { keys: { label: string; keys: string }[] }) {
  return (
    <dl className="mt-3 grid gap-x-8 sm:grid-cols-2">
      {listed.map(({ label, keys }) => (
        <div key={keys} className="flex items-center justify-between gap-4 border-b border-line py-2 text-sm">
          <dt>{label}</dt>
          <dd>
            <Keys keys={keys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
