import { createEndpoint, type Endpoint } from "@smartsupport/contracts/schemas";
import { type FieldError, SUBSCRIBABLE_EVENTS, type SubscribableEvent } from "@smartsupport/domain";

export type EndpointValues = {
  url: string;
  events: SubscribableEvent[];
  isPrivateHostAllowed: boolean;
  isActive: boolean;
};

/** A new address hears of everything, unless somebody chooses otherwise. */
export function endpointValues(endpoint: Endpoint | null): EndpointValues {
  return {
    url: endpoint?.url ?? "",
    events: [...(endpoint?.events ?? SUBSCRIBABLE_EVENTS)],
    isPrivateHostAllowed: endpoint?.isPrivateHostAllowed ?? false,
    isActive: endpoint?.isActive ?? true,
  };
}

const WORDS: Record<string, string> = {
  url: "Please enter a full address, such as https://flow.example/hook.",
  events: "Please choose at least one kind of news.",
};

/** What speaks against it by the API's own rules, in words for whoever fills in the form. */
export function checkEndpoint({ isActive: _, ...body }: EndpointValues): FieldError[] {
  const issues = createEndpoint.body.safeParse(body).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: String(path[0]), message: WORDS[String(path[0])] ?? message }));
}
