import type { NextConfig } from "next";
import { staticHeaders } from "./lib/headers.ts";

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // The image optimiser has had remote-code-execution advisories and nothing here needs it.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg", "pino"],
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  headers: () => Promise.resolve([{ source: "/:path*", headers: staticHeaders }]),
};

export default config;
