import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import type { TestPerson } from "./open-provider.ts";

/** The made-up company's login: one button for each person, and one to turn back. */
export async function answerLogin(
  provider: Provider,
  people: readonly TestPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (request.method !== "POST") {
      response.setHeader("content-type", "text/html; charset=utf-8").end(page(people));
      return;
    }
    const chosen = new URLSearchParams(await read(request)).get("sub");
    const result = chosen
      ? { login: { accountId: chosen } }
      : { error: "access_denied", error_description: "The person turned back." };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
}

function page(people: readonly TestPerson[]): string {
  const buttons = people.map(({ sub, name }) => `<button name="sub" value="${sub}">${name}</button>`);
  return `<!doctype html><html lang="en"><title>Meridian sign-in</title><h1>Meridian sign-in</h1>
    <form method="post">${buttons.join(" ")} <button name="turn" value="back">Cancel</button></form></html>`;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
