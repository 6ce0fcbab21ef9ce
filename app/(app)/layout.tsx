import { cookies } from "next/headers";
import { Shell } from "#components/shell/shell.tsx";
import { requireActor } from "#lib/request.ts";

export default async function AppLayout({ children }: { children: React.ReactNode }) {
  const [actor, kept] = await Promise.all([requireActor(), cookies()]);
  return (
    <Shell actor={actor} hasKeys={kept.get("sixtwo-keys")?.value !== "off"}>
      {children}
    </Shell>
  );
}
