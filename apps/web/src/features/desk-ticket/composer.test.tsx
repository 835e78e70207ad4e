import {
  addComment,
  addNote,
  getTimeline,
  listMacros,
  listMentionable,
  type Ticket,
  type TransitionBody,
  uploadFile,
} from "@smartsupport/contracts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aDraft, mockDrafts } from "../../../test/drafts.ts";
import { mock, refusal } from "../../../test/mock.ts";
import { renderPart } from "../../../test/render-app.tsx";
import { aComment, anId, aTicket, hoursAgo } from "../../../test/tickets.ts";
import { runOffer } from "../../lib/keys/offers.ts";
import { Composer } from "./composer.tsx";
import type { SendReply } from "./use-composer.ts";

const may = { edit: true, triage: true, comment: true, note: true, attach: true, watch: true };
const ticket = aTicket({ status: "In Progress", may, availableActions: ["ask", "assign", "hold", "resolve"] });

function draw(change: Partial<Ticket> = {}) {
  const onMove = vi.fn((_body: TransitionBody) => Promise.resolve(ticket));
  const onReply = vi.fn<SendReply>(() => Promise.resolve(ticket));
  const me = { id: anId(2), name: "Joy Manalo" };
  mock(getTimeline, { items: [], nextCursor: null });
  const composer = <Composer ticket={{ ...ticket, ...change }} me={me} onMove={onMove} onReply={onReply} />;
  return { onMove, onReply, ...renderPart(composer) };
}

test("a reply goes to the requester with its draft, and the composer is empty afterwards", async () => {
  const desk = mockDrafts();
  const said = mock(addComment, aComment({ body: "Try again now." }));
  const { user } = draw();
  await user.type(screen.getByRole("textbox", { name: "Reply to Maria" }), "Try again now.");
  await user.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(screen.getByRole("textbox")).toHaveProperty("value", ""));
  const draftKey = desk.kept.get("reply:TX0100")?.sendKey;
  expect(said.map(({ body }) => body)).toEqual([
    { body: "Try again now.", uploadIds: [], draftKey, answersReadTo: null },
  ]);
});

test("words whose file was waited for do not come back once they are sent", async () => {
  mockDrafts();
  let arrive: () => void = () => {};
  const isHere = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const file = { fileName: "plan.txt", mediaType: "text/plain", sizeBytes: 5, isDeletable: true };
  mock(uploadFile, () => isHere.then(() => ({ ...file, id: anId(8), createdAt: hoursAgo(0) })));
  const said = mock(addComment, aComment({ body: "Here it is." }));
  const { user } = draw();
  await user.type(screen.getByRole("textbox", { name: "Reply to Maria" }), "Here it is.");
  await user.upload(screen.getByTestId("file-input"), new File(["plan\n"], "plan.txt", { type: "text/plain" }));
  await user.click(screen.getByRole("button", { name: "Send" }));
  arrive();
  await waitFor(() => expect(said.map(({ body }) => body.uploadIds)).toEqual([[anId(8)]]), { timeout: 10_000 });
  await waitFor(() => expect(screen.getByRole("textbox")).toHaveProperty("value", ""));
  expect(screen.queryByText("plan.txt")).toBeNull();
});

test("a note says who cannot see it, is added instead of sent, and offers nothing that reaches the requester", async () => {
  const notes = mock(addNote, { id: anId(7), createdAt: hoursAgo(0) });
  const { user } = draw();
  await user.click(screen.getByRole("radio", { name: "Note" }));
  expect(screen.getByText("Internal note: Maria cannot see this.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Send/ })).toBeNull();
  await user.type(
    screen.getByRole("textbox", { name: "Internal note, Maria cannot see this" }),
    "Same cause as last week.",
  );
  await user.click(screen.getByRole("button", { name: "Add note" }));
  await waitFor(() => expect(notes).toHaveLength(1));
  expect(notes[0]?.body.body).toBe("Same cause as last week.");
});

test("switching never turns a note into a reply: each keeps its own words", async () => {
  const { user } = draw();
  await user.type(screen.getByRole("textbox"), "For Maria");
  await user.click(screen.getByRole("radio", { name: "Note" }));
  expect(screen.getByRole("textbox")).toHaveProperty("value", "");
  await user.type(screen.getByRole("textbox"), "For the desk");
  await user.click(screen.getByRole("radio", { name: "Reply" }));
  expect(screen.getByRole("textbox")).toHaveProperty("value", "For Maria");
});

test("an @ offers who may be mentioned, and what is sent speaks of the account", async () => {
  const rafael = { id: anId(9), name: "Rafael Cruz", hasPhoto: false, isStaff: true };
  const asked = mock(listMentionable, { items: [{ ...rafael, id: anId(8), name: "Rosa Uy" }, rafael] });
  const said = mock(addComment, aComment());
  const { user } = draw();
  const box = screen.getByRole("textbox");
  await user.type(box, "Ask @r");
  await screen.findByRole("option", { name: /Rafael Cruz/ });
  await user.type(box, "{ArrowDown}{Enter}");
  expect(box).toHaveProperty("value", "Ask @Rafael Cruz ");
  expect(screen.queryByRole("listbox")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(said[0]?.body.body).toBe(`Ask [@Rafael Cruz](mention:${rafael.id}) `));
  expect(asked.map(({ query }) => query.q)).toContain("r");
});

test("a macro fills in its words and says what it does; what is taken away is not done", async () => {
  const owner = { id: anId(2), name: "Joy Manalo", hasPhoto: false };
  const actions = { priority: "High" as const, assignToMe: true, move: { action: "resolve" as const } };
  const words = "Hi {{requester.first_name}}, {{ticket.number}} is done. {{me.first_name}}";
  const macro = { id: anId(70), name: "Done", isShared: true, isNote: false, words, actions, owner, isMine: true };
  mock(listMacros, { items: [{ ...macro, updatedAt: hoursAgo(1) }] });
  const { user, onReply } = draw();
  await user.keyboard("q");
  await user.click(await screen.findByRole("option", { name: /Done/ }));
  expect(screen.getByRole("textbox")).toHaveProperty("value", "Hi Maria, TX0100 is done. Joy");
  const acts = within(screen.getByRole("list", { name: "When it is sent" }));
  expect(acts.getAllByRole("listitem").map((act) => act.textContent)).toEqual([
    "Priority High",
    "Assign to you",
    "Resolve",
  ]);
  await user.click(acts.getByRole("button", { name: "Not Assign to you" }));
  await user.click(screen.getByRole("button", { name: /Send and resolve/ }));
  await waitFor(() => expect(onReply).toHaveBeenCalledOnce());
  const [sent] = onReply.mock.calls[0] ?? [];
  expect(sent).toMatchObject({ kind: "reply", actions: { priority: "High", move: { action: "resolve" } } });
  expect(sent?.actions.assignToMe).toBeUndefined();
  await waitFor(() => expect(screen.getByRole("textbox")).toHaveProperty("value", ""));
});

test("a draft begun elsewhere is there, and what another device wrote meanwhile is not written over", async () => {
  const note = aDraft("note:TX0100", "Half a note");
  const desk = mockDrafts([note]);
  const { user } = draw();
  const box = await screen.findByRole("textbox", { name: /Internal note/ });
  expect(box).toHaveProperty("value", "Half a note");
  desk.kept.set(note.place, { ...note, body: { words: "From the phone" }, version: 2 });
  await user.type(box, " from here");
  const choice = await screen.findByRole("alert", { name: "Two drafts" });
  expect(within(choice).getByText("From the phone")).toBeTruthy();
  expect(box).toHaveProperty("value", "Half a note from here");
  await user.click(within(choice).getByRole("button", { name: "Keep what stands here" }));
  await waitFor(() => expect(desk.kept.get(note.place)?.body.words).toBe("Half a note from here"));
  expect(screen.queryByRole("alert", { name: "Two drafts" })).toBeNull();
});

test("words that were sent from another device are not sent once more", async () => {
  const desk = mockDrafts();
  const { user } = draw();
  await user.type(screen.getByRole("textbox"), "Try now");
  await screen.findByText(/Draft saved/);
  desk.kept.clear();
  const said = mock(addComment, refusal("stale_draft", { current: null }));
  await user.click(screen.getByRole("button", { name: "Send" }));
  await user.click(await screen.findByRole("button", { name: "Throw it away" }));
  expect(screen.getByRole("textbox")).toHaveProperty("value", "");
  expect(said).toHaveLength(1);
});

test("what is typed right after the key goes into the reply, and is no key of the page", async () => {
  mockDrafts();
  draw();
  act(() => runOffer("ticket.reply"));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Reply to Maria" }));
  act(() => runOffer("ticket.note"));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Internal note/ }));
});

test("a ticket that is merged while one writes keeps the words where they can be read and taken along", async () => {
  const desk = mockDrafts([aDraft("note:TX0100", "For us")]);
  const { user, unmount } = draw();
  await user.click(await screen.findByRole("radio", { name: "Reply" }));
  await user.type(screen.getByRole("textbox"), "Half a reply");
  await waitFor(() => expect(desk.saves.length).toBeGreaterThan(0), { timeout: 10_000 });
  unmount();
  draw({ may: { ...may, comment: false, note: false } });
  expect(screen.queryByRole("textbox")).toBeNull();
  const reply = within(await screen.findByRole("status", { name: "Your reply" }));
  expect(reply.getByText("Half a reply")).toBeTruthy();
  expect(within(screen.getByRole("status", { name: "Your note" })).getByText("For us")).toBeTruthy();
  await user.click(reply.getByRole("button", { name: "Throw it away" }));
  await waitFor(() => expect(screen.queryByText("Half a reply")).toBeNull(), { timeout: 10_000 });
  expect(screen.getByText("For us")).toBeTruthy();
});

test("words can ask or resolve on their way, where the ticket may be asked or resolved", async () => {
  const desk = mockDrafts();
  const { user, onMove } = draw();
  onMove.mockImplementation(async () => {
    desk.kept.clear();
    return ticket;
  });
  await user.type(screen.getByRole("textbox"), "Which floor?");
  await user.click(screen.getByRole("button", { name: "Send and ask" }));
  await waitFor(() =>
    expect(onMove).toHaveBeenCalledWith(
      expect.objectContaining({ action: "ask", question: "Which floor?", uploadIds: [] }),
    ),
  );
  await user.type(screen.getByRole("textbox"), "New cable.");
  await user.click(screen.getByRole("button", { name: "Send and resolve" }));
  await waitFor(() =>
    expect(onMove).toHaveBeenCalledWith(
      expect.objectContaining({ action: "resolve", note: "New cable.", uploadIds: [], answersReadTo: null }),
    ),
  );
});

test("a ticket that may be neither asked nor resolved only takes words", () => {
  draw({ availableActions: ["close", "reopen"] });
  expect(screen.getAllByRole("button", { name: /^Send/ }).map((button) => button.textContent)).toEqual(["SendCtrl ⏎"]);
});

test("what was refused stays in the field, with the reason", async () => {
  mock(addComment, refusal("too_many_requests"));
  const { user } = draw();
  await user.type(screen.getByRole("textbox"), "Once more");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText("The server refused this.")).toBeTruthy();
  expect(screen.getByRole("textbox")).toHaveProperty("value", "Once more");
});

test("whoever may not write a note is not offered one", () => {
  draw({ may: { ...may, note: false } });
  expect(screen.queryByRole("radio", { name: "Note" })).toBeNull();
});
