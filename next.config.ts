import type { NextConfig } from "next";
import { filePolicy, staticHeaders } from "./lib/headers.ts";

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // The image optimiser has had remote-code-execution advisories and nothing here needs it.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "@prisma/adapter-pg",
    "pino",
    "pdfmake",
    "graphile-worker",
    "@aws-sdk/client-s3",
    "@fastify/busboy",
    "file-type",
  ],
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: staticHeaders },
      // What proxy.ts leaves out; two policies on one answer would both apply.
      { source: "/_next/static/:path*", headers: [{ key: "Content-Security-Policy", value: filePolicy }] },
      { source: "/icon.svg", headers: [{ key: "Content-Security-Policy", value: filePolicy }] },
      { source: "/favicon.ico", headers: [{ key: "Content-Security-Policy", value: filePolicy }] },
      {
        source: "/api/v1/:path*",
        headers: [
          { key: "Content-Security-Policy", value: filePolicy },
          { key: "Cache-Control", value: "no-store" },
        ],
      },
      {
        source: "/icons.svg",
        headers: [
          { key: "Content-Security-Policy", value: filePolicy },
          { key: "Cache-Control", value: "public, max-age=3600" },
        ],
      },
    ]),
};

export default config;
