import { Shell } from "#components/shell/shell.tsx";
import { requireActor } from "#lib/request.ts";

export default async function AppLayout({ children }: { children: React.ReactNode }) {
  return <Shell actor={await requireActor()}>{children}</Shell>;
}
