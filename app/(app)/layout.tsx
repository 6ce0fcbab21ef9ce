import { Shell } from "#components/shell/shell.tsx";
import { hasKeys, requireActor } from "#lib/request.ts";

export default async function AppLayout({ children }: { children: React.ReactNode }) {
  const [actor, keys] = await Promise.all([requireActor(), hasKeys()]);
  return (
    <Shell actor={actor} hasKeys={keys}>
      {children}
    </Shell>
  );
}
