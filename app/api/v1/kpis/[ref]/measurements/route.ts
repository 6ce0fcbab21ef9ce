import { listKpiMeasurements, recordMeasurementOperation } from "#lib/api/measurements.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("measurement.read", listKpiMeasurements);
export const POST = serve("measurement.record", recordMeasurementOperation);
