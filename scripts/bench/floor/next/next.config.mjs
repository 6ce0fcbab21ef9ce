import { fileURLToPath } from "node:url";

// node_modules are the product's: the root of the build is the root of the clone.
export default {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  turbopack: { root: fileURLToPath(new URL("../../../..", import.meta.url)) },
};
