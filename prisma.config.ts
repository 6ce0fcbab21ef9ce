import { defineConfig } from "prisma/config";

// Only `prisma generate` is run through the CLI; migrations are applied by scripts/migrate.ts.
export default defineConfig({ schema: "prisma/schema" });
