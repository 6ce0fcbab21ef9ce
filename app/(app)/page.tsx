import { HomePage } from "#components/home/home-page.tsx";
import { requireActor } from "#lib/request.ts";
import { homeOf } from "#lib/work/home.ts";
import { record } from "./measurements/actions.ts";

export const metadata = { title: "Home" };

export default async function Page() {
  const actor = await requireActor();
  return <HomePage actor={actor} record={record} {...(await homeOf(actor))} />;
}
