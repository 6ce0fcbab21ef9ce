import { editKpiOperation, getKpiOperation } from "#lib/api/kpis.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("kpi.read", getKpiOperation);

export const PATCH = serve("kpi.define", editKpiOperation);
