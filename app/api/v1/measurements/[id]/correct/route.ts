import { correctMeasurementOperation } from "#lib/api/measurements.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("measurement.correct", correctMeasurementOperation);
