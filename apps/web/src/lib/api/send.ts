import type { AxiosRequestConfig } from "axios";
import { unanswered } from "./api-problem.ts";

let carrier: typeof import("./http.ts") | undefined;

/** Asks the API. What carries it is fetched when first wanted: what a page reads first was asked for before its scripts ran. */
export async function send<Answer>(request: AxiosRequestConfig): Promise<Answer> {
  const { ask } = carrier ?? (await fetchCarrier());
  return ask(request) as Promise<Answer>;
}

export async function fetchCarrier(): Promise<typeof import("./http.ts")> {
  carrier ??= await import("./http.ts").catch(() => {
    throw unanswered();
  });
  return carrier;
}
