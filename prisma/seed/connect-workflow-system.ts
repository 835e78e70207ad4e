import { type Ctx, createApiKey, createEndpoint, createIntegration } from "@smartsupport/core";
import { SUBSCRIBABLE_EVENTS } from "@smartsupport/domain";

export type WorkflowAccess = { signingSecret: string; apiKey: string };

/** Connects the example workflow system, which runs on this machine, so that the whole round trip can be watched. */
export async function connectWorkflowSystem(admin: Ctx, url: string): Promise<WorkflowAccess> {
  const { id } = await createIntegration(admin, { name: "Workflow system" });
  const { secret: signingSecret } = await createEndpoint(admin, id, {
    url: new URL("/hook", url).href,
    events: [...SUBSCRIBABLE_EVENTS],
    isPrivateHostAllowed: true,
  });
  const { secret: apiKey } = await createApiKey(admin, id, {
    name: "Demo",
    scopes: ["tickets:read", "tickets:status", "comments:write", "files:read"],
  });
  return { signingSecret, apiKey };
}
