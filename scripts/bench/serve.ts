import type { FastifyInstance } from "fastify";

/** An app and what it stands on, which ends after it. */
type Served = { app: FastifyInstance; end(): Promise<void> };

/** The child's side of `startServer`: builds the app from what it is given, listens, tells its processor time, stops. */
export function serve<Given>(build: (given: Given) => Promise<Served>): void {
  let served: Served | undefined;
  process.on("message", async (message: { kind: string; given: Given }) => {
    if (message.kind === "start") {
      served = await build(message.given);
      const url = await served.app.listen({ host: "127.0.0.1", port: 0 });
      process.send?.({ kind: "listening", url });
    }
    if (message.kind === "cpu") {
      const { user, system } = process.cpuUsage();
      process.send?.({ kind: "cpu", ms: (user + system) / 1000 });
    }
    if (message.kind === "stop") {
      await served?.app.close();
      await served?.end();
      process.exit(0);
    }
  });
  process.on("disconnect", () => process.exit(0));
}
