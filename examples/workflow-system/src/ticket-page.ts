import { existsSync } from "node:fs";
import { filePath } from "./fetch-files.ts";
import { type Html, html } from "./html.ts";
import { layout, moment } from "./layout.ts";
import type { FileBody, TicketBody } from "./payload.ts";
import type { KeptEvent, Store } from "./store.ts";

/** One ticket: what it says, its files, buttons to answer, and every event as it came. Null when we never heard of it. */
export function ticketPage(store: Store, number: string): Html | null {
  const events = store.events().filter(({ body }) => body.ticket.ticket_number === number);
  const latest = events.at(-1);
  if (latest === undefined) return null;
  const { ticket } = latest.body;
  return layout(
    `${number} ${ticket.subject}`,
    html`<p><a class="back" href="/">All tickets</a></p>
<div class="top"><h1 dir="auto"><span class="number">${number}</span> ${ticket.subject}</h1>
<span class="status">${ticket.status}</span></div>
<div class="columns"><div>
<section class="card"><h2>What is asked</h2><p class="prose" dir="auto">${ticket.description || "No description."}</p></section>
<section class="card"><h2>Files</h2>${files(store, ticket)}</section>
<section class="card"><h2>What arrived</h2>${events.toReversed().map(arrived)}</section>
</div><aside>
<section class="card"><h2>Tell SmartSupport</h2>${answerForm(number)}${calls(store, number)}</section>
<section class="card"><h2>Facts</h2>${facts(ticket)}</section>
</aside></div>`,
    store.version(),
  );
}

function files(store: Store, ticket: TicketBody): Html {
  if (ticket.attachments.length === 0) return html`<p class="quiet">None.</p>`;
  const row = (file: FileBody) => {
    const isHere = existsSync(filePath(store.filesDir, ticket.ticket_number, file));
    const place = `/tickets/${encodeURIComponent(ticket.ticket_number)}/files/${encodeURIComponent(file.id)}`;
    const name = isHere ? html`<a href="${place}" dir="auto">${file.file_name}</a>` : html`${file.file_name}`;
    return html`<li>${name} <span class="quiet">${file.file_type}, ${file.file_size} bytes, ${
      isHere ? "fetched and kept" : "not fetched yet"
    }</span></li>`;
  };
  return html`<ul class="plain">${ticket.attachments.map(row)}</ul>`;
}

/** The words this system uses; SmartSupport maps them to its own. */
function answerForm(number: string): Html {
  return html`<form method="post" action="/tickets/${encodeURIComponent(number)}/status">
<label for="comment">Comment</label>
<textarea id="comment" name="comment" rows="3" placeholder="What was done, or what is asked"></textarea>
<div class="buttons"><button name="status" value="On Process">On Process</button>
<button name="status" value="completed" class="main">Completed</button></div></form>`;
}

function calls(store: Store, number: string): Html {
  const made = store.calls().filter(({ ticket }) => ticket === number);
  if (made.length === 0) return html``;
  return html`<h3>Said so far</h3><ul class="plain">${made.map(
    ({ at, status, answer }) => html`<li><b>${status}</b> → ${answer} <span class="quiet">${moment(at)}</span></li>`,
  )}</ul>`;
}

function facts(ticket: TicketBody): Html {
  const { customer } = ticket;
  const rows: [string, string | null | undefined][] = [
    ["Asked by", `${customer.first_name} ${customer.last_name}, ${customer.email}`],
    ["Category", ticket.sub_category ? `${ticket.category}, ${ticket.sub_category}` : ticket.category],
    ["Priority", ticket.priority],
    ["Department", ticket.department],
    ["Assigned to", ticket.assigned_to],
    ["Filed", moment(ticket.submit_date)],
    ["Scheduled for", ticket.scheduled_date],
  ];
  return html`<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd dir="auto">${value ?? "–"}</dd>`)}</dl>`;
}

function arrived({ body, headers, receivedAt }: KeptEvent): Html {
  const words = body.comment
    ? html`<p class="prose quote" dir="auto">${body.comment.author}: ${body.comment.body}</p>`
    : "";
  return html`<details><summary><b>${body.event}</b> <span class="quiet">number ${body.sequence}, ${moment(receivedAt)},
signature verified</span></summary>${words}
<p class="quiet">webhook-id ${headers["webhook-id"] ?? ""}</p><pre tabindex="0">${withoutLinks(body)}</pre></details>`;
}

/** A signed link opens its file to whoever reads it, so the page does not show it. */
function withoutLinks(body: KeptEvent["body"]): string {
  return JSON.stringify(body, (key, value: unknown) => (key === "file" ? "(signed link)" : value), 2);
}
