import { archiveKpiOperation } from "#lib/api/kpis.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("kpi.archive", archiveKpiOperation);
