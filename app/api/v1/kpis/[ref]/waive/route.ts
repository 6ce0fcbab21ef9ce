import { waivePeriodOperation } from "#lib/api/measurements.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("measurement.waive", waivePeriodOperation);
