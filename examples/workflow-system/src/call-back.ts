import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

const TIMEOUT_MS = 15_000;

/** Tells SmartSupport, in our own words, how far a ticket is, and keeps what it answered. Never throws. */
export async function callBack(
  { apiUrl, apiKey }: Pick<Settings, "apiUrl" | "apiKey">,
  store: Store,
  { ticket, status, comment }: { ticket: string; status: string; comment: string },
): Promise<void> {
  let answer: string;
  try {
    const response = await fetch(`${apiUrl}/api/v1/integrations/workflow/ticket-status`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: JSON.stringify({ ticket_number: ticket, status, comment: comment.trim() === "" ? null : comment }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    answer = `${response.status} ${describe(await response.text())}`;
  } catch (error) {
    answer = `could not be reached: ${error instanceof Error ? error.message : error}`;
  }
  await store.noteCall({ at: new Date().toISOString(), ticket, status, comment, answer });
}

/** The ticket's new status, or in plain words why not. */
function describe(body: string): string {
  try {
    const { status, changed, detail, title } = JSON.parse(body) as Record<string, unknown>;
    if (typeof changed === "boolean") return changed ? `now ${status}` : `was ${status} already`;
    return String(detail ?? title ?? "");
  } catch {
    return body.slice(0, 200);
  }
}
