import { type Html, html } from "./html.ts";
import { layout, moment } from "./layout.ts";
import type { Settings } from "./settings.ts";
import type { KeptEvent, Store } from "./store.ts";

/** Every ticket we heard of, the latest news first. */
export function listPage(store: Store, settings: Settings): Html {
  const tickets = [...latestOf(store.events()).values()].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  const count = tickets.length === 1 ? "One ticket" : `${tickets.length} tickets`;
  return layout(
    "Example workflow system",
    html`<div class="top"><h1>Tickets we heard of</h1>
<p class="quiet">${count}. ${settings.isAutomatic ? "Answers by itself." : "Answers when you press a button."}</p></div>
${tickets.length === 0 ? empty : html`<ul class="list">${tickets.map(row)}</ul>`}`,
    store.version(),
  );
}

const empty = html`<div class="empty"><h2>Nothing yet</h2>
<p>Approve a ticket in SmartSupport: it appears here a moment later.</p></div>`;

function latestOf(events: readonly KeptEvent[]): Map<string, KeptEvent> {
  return new Map(events.map((event) => [event.body.ticket.ticket_number, event]));
}

function row({ body, receivedAt }: KeptEvent): Html {
  const { ticket_number: number, subject, category, status, priority } = body.ticket;
  return html`<li><a href="/tickets/${encodeURIComponent(number)}">
<span class="number">${number}</span>
<span class="subject" dir="auto">${subject}</span>
<span class="quiet">${category}${priority ? ` · ${priority}` : ""} · ${moment(receivedAt)}</span>
<span class="status">${status}</span></a></li>`;
}
