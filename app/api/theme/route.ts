import type { NextRequest, NextResponse } from "next/server";
import { preference } from "#lib/preference.ts";

/** Keeps the chosen theme in a cookie and leads back. */
export function POST(request: NextRequest): Promise<NextResponse> {
  return preference(request, "theme", ["light", "dark"]);
}
