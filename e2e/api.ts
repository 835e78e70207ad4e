import type { Operation, ResponseOf } from "@smartsupport/contracts";
import { baseUrl, demoPassword } from "./browser.ts";

/** Asks the API as somebody, beside the browser: to look at what no page shows. */
export async function openApi(email: string, password = demoPassword) {
  const signedIn = await fetch(`${baseUrl}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!signedIn.ok) throw new Error(`Signing in as ${email} answered ${signedIn.status}`);
  const { accessToken } = (await signedIn.json()) as { accessToken: string };

  return async function ask<O extends Operation>(
    operation: O,
    path: string,
    body?: unknown,
    /** The version that was seen, where the operation asks for it. */
    ifMatch?: number,
  ): Promise<ResponseOf<O>> {
    // A form sets its own type, with its boundary.
    const isForm = body instanceof FormData;
    const answer = await fetch(`${baseUrl}/api/v1${path}`, {
      method: operation.method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(isForm ? {} : { "content-type": "application/json" }),
        ...(ifMatch === undefined ? {} : { "if-match": `"${ifMatch}"` }),
      },
      body: isForm || body === undefined ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${operation.method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as ResponseOf<O>;
  };
}

export type Api = Awaited<ReturnType<typeof openApi>>;
