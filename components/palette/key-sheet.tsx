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

/** Every key there is, and the switch that turns single keys off for those whom they disturb (WCAG 2.1.4). */
export function KeySheet({ commands, close }: { commands: Command[]; close: () => void }) {
  const keyed = commands.flatMap(({ label, keys }) => (keys ? [{ label, keys }] : []));
  return (
    <Modal label="Keys" close={close}>
      <div className="max-h-[75dvh] overflow-y-auto p-5">
        <h2 className="text-lg font-semibold">Keys</h2>
        <dl className="mt-3 grid gap-x-8 sm:grid-cols-2">
          {[...everywhere, ...keyed].map(({ label, keys }) => (
            <div
              key={keys}
              className="flex items-center justify-between gap-4 border-b border-line py-2 text-sm"
            >
              <dt>{label}</dt>
              <dd>
                <Keys keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
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
