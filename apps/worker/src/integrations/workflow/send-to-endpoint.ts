import { unseal } from "@smartsupport/core";
import type { ClaimedDelivery } from "@smartsupport/database";
import { Webhook } from "standardwebhooks";
import type { Outcome, WorkerContext } from "../../handler.ts";
import { buildPayload } from "./build-payload.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { post } from "./post.ts";

/**
 * One signed POST with the ticket as it stands now. `webhook-id` is the event's id on every attempt, so that a receiver
 * that heard it before can tell.
 */
export async function sendToEndpoint(
  { core }: WorkerContext,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<Outcome> {
  const { event } = delivery;
  const endpoint = await core.database.prisma.endpoint.findUnique({
    where: { id: delivery.endpointId ?? "" },
    select: { url: true, sealedSecret: true, isActive: true, isPrivateHostAllowed: true, integration: true },
  });
  if (endpoint === null) return refusal("The endpoint is gone.");
  if (!endpoint.isActive || !endpoint.integration.isActive) return refusal("The endpoint is switched off.");
  const now = new Date();
  const payload = await buildPayload(core, event, now);
  if (payload === null) return refusal("The ticket is gone.");
  const body = JSON.stringify(payload);
  const secret = unseal(core.keyring, endpoint.sealedSecret);
  const answer = await post({
    url: endpoint.url,
    body,
    headers: {
      "webhook-id": event.id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(event.id, now, body),
    },
    isPrivateHostAllowed: endpoint.isPrivateHostAllowed,
    signal,
  });
  return judgeAnswer(answer, now);
}

function refusal(error: string): Outcome {
  return { kind: "failed", isFinal: true, error };
}
