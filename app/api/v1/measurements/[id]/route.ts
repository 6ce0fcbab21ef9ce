import { getMeasurementOperation } from "#lib/api/measurements.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("measurement.read", getMeasurementOperation);
