// Preloaded into the app's process: were the launcher killed, the app would otherwise keep the port for ever.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
