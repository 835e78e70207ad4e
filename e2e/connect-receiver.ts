import { createServer } from "node:net";
import { createEndpoint, createIntegration, type WorkflowPayload } from "@smartsupport/contracts";
import { SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";
import { openWorkflowReceiver, type WorkflowReceiver } from "@smartsupport/testing/workflow-receiver";
import type { Api } from "./api.ts";

/** A second outside system of the test's own, which verifies each signature and keeps the request before it answers. */
export async function connectReceiver(admin: Api): Promise<WorkflowReceiver> {
  const port = await freePort();
  const { id } = await admin(createIntegration, "/integrations", { name: "End to end" });
  const { secret } = await admin(createEndpoint, `/integrations/${id}/endpoints`, {
    url: `http://127.0.0.1:${port}/hook`,
    events: SUBSCRIBABLE_EVENTS,
    isPrivateHostAllowed: true,
  });
  return await openWorkflowReceiver(port, secret);
}

export function isOf(payload: WorkflowPayload, number: string, event: string): boolean {
  return payload.ticket.ticket_number === number && payload.event === event;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
