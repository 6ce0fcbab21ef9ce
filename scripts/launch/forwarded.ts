// Preloaded into the app's process. Next believes what a client says of its own address; only a proxy in front of
// us may say it (TRUST_PROXY=1), and then it is the last hop's word (lib/client-address.ts).
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders } from "node:http";

const fromProxy = /^(x-forwarded-.*|x-real-ip|forwarded)$/;
const trustsProxy = process.env.TRUST_PROXY === "1";

subscribe("http.server.request.start", (message) => {
  const { headers } = (message as { request: { headers: IncomingHttpHeaders } }).request;
  // Nobody outside Next itself has a reason to send this one.
  delete headers["x-middleware-subrequest"];
  if (trustsProxy) return;
  for (const name of Object.keys(headers)) if (fromProxy.test(name)) delete headers[name];
});
