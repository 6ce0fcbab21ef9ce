// Preloaded into the app's process, beside Next's own handling of SIGTERM, which waits until every connection is
// closed: a browser that keeps one open and goes on asking would hold it up.
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

interface Exchange {
  response: { headersSent: boolean; setHeader(name: string, value: string): void };
  socket: Socket;
}

const drainMilliseconds = 10_000;

process.once("SIGTERM", () => {
  subscribe("http.server.request.start", (message) => {
    const { response } = message as Exchange;
    if (!response.headersSent) response.setHeader("Connection", "close");
  });
  subscribe("http.server.response.finish", (message) => {
    const { socket } = message as Exchange;
    setImmediate(() => socket.end());
  });
  setTimeout(() => process.exit(1), drainMilliseconds).unref();
});

// Were the launcher killed, the app would otherwise keep the port for ever.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
