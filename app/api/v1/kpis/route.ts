import { listKpis } from "#lib/api/kpis.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("kpi.read", listKpis);
