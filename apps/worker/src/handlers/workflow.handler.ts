import type { Handler } from "../handler.ts";
import { sendToEndpoint } from "../integrations/workflow/send-to-endpoint.ts";

/** Outside workflow systems: one delivery for each endpoint that subscribed. Of a ticket that was not opened they hear nothing. */
export const workflow: Handler = {
  name: "workflow",
  targets({ eventSeq }, { ticket, endpointIds }) {
    const openedAtSeq = ticket?.openedAtSeq ?? null;
    if (openedAtSeq === null || eventSeq < openedAtSeq) return [];
    return endpointIds.map((endpointId) => ({ target: `endpoint:${endpointId}`, endpointId }));
  },
  deliver: sendToEndpoint,
};
