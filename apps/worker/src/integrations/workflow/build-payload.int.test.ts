import { workflowPayload } from "@smartsupport/contracts";
import { addComment, addNote, createTicket, openSignedFile, transitionTicket } from "@smartsupport/core";
import type { DeliveryEvent } from "@smartsupport/database";
import { ctxOf, makeUpload, type TestAccount } from "@smartsupport/testing/factories";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDesk, type TestDesk } from "../../../test/test-desk.ts";
import { buildPayload } from "./build-payload.ts";

const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
let desk: TestDesk;
let number: string;

beforeAll(async () => {
  desk = await openTestDesk();
  const { core, employee, coordinator, organization } = desk;
  const filed = await createTicket(ctxOf(core, employee), {
    subject: "プリンター 🖨️",
    description: "Mula noong Lunes. الطابعة <script>alert(1)</script>",
    categoryId: organization.categoryId,
    subCategoryId: organization.subCategoryId,
    scheduledDate: nextMonth,
    uploadIds: [await makeUpload(core, employee, "ticket.png")],
  });
  number = filed.number;
  await addNote(ctxOf(core, coordinator), number, {
    body: "MARKER-OF-A-NOTE",
    uploadIds: [await makeUpload(core, coordinator, "note.png")],
  });
  await addComment(ctxOf(core, coordinator), number, {
    body: "See the picture.",
    uploadIds: [await makeUpload(core, coordinator, "comment.png")],
  });
  const { departmentId } = organization;
  await move(coordinator, { action: "approve", priority: "High", departmentId, assigneeId: coordinator.id });
  await move(coordinator, { action: "resolve", note: "A new cable." });
});
afterAll(() => desk.core.close());

async function move(by: TestAccount, body: Parameters<typeof transitionTicket>[2]): Promise<void> {
  const { version } = await desk.core.database.prisma.ticket.findFirstOrThrow({ where: { number } });
  await transitionTicket(ctxOf(desk.core, by), number, body, version);
}

async function payloadOf(type: string, now = new Date()) {
  const event = await desk.core.database.prisma.outboxEvent.findFirstOrThrow({ where: { type } });
  return { event, payload: await buildPayload(desk.core, event as DeliveryEvent, now) };
}

describe("the body for an outside system", () => {
  it("carries every key of the contract and no other", async () => {
    const { event, payload } = await payloadOf("ticket.opened");
    expect(workflowPayload.parse(payload)).toEqual(payload);
    expect(payload).toMatchObject({
      event: "ticket.opened",
      event_id: event.id,
      sequence: event.eventSeq,
      occurred_at: event.occurredAt.toISOString(),
      comment: null,
      ticket: {
        ticket_id: number,
        ticket_number: number,
        subject: "プリンター 🖨️",
        description: "Mula noong Lunes. الطابعة <script>alert(1)</script>",
        category: "IT Support",
        subcategory: "Hardware",
        sub_category: "Hardware",
        scheduled_date: nextMonth,
        priority: "High",
        department: "IT",
        status: "Resolved",
        assigned_to: "Carlo Reyes",
        customer: { id: desk.employee.id, first_name: "Ana", middle_name: null, suffix: null, image: null },
        resolution_time: expect.stringMatching(/^PT0H0M\d+S$/),
        time_closed: null,
        rejection_reason: null,
      },
    });
  });

  it("carries the words that came with the event, and who said them", async () => {
    const { payload } = await payloadOf("ticket.resolved");
    expect(payload?.comment).toEqual({ author: "Carlo Reyes", body: "A new cable." });
  });

  it("carries the files of the ticket and of its comments, and nothing of a note", async () => {
    const { payload } = await payloadOf("ticket.resolved");
    expect(payload?.ticket.attachments.map((file) => file.file_name)).toEqual(["ticket.png", "comment.png"]);
    expect(JSON.stringify(payload)).not.toMatch(/MARKER-OF-A-NOTE|note\.png/);
  });

  it("signs each link anew, good for a day", async () => {
    const now = new Date();
    const later = new Date(now.getTime() + 60_000);
    const [first] = (await payloadOf("ticket.opened", now)).payload?.ticket.attachments ?? [];
    const [second] = (await payloadOf("ticket.opened", later)).payload?.ticket.attachments ?? [];
    expect(first?.file).not.toBe(second?.file);
    const link = new URL(first?.file ?? "");
    expect(link.origin).toBe("https://desk.test");
    const query = {
      expires: Number(link.searchParams.get("expires")),
      signature: link.searchParams.get("signature") ?? "",
    };
    const open = (at: Date) => openSignedFile({ core: desk.core, now: at }, first?.id ?? "", query);
    expect(await open(new Date(now.getTime() + 23 * 3_600_000))).toMatchObject({ fileName: "ticket.png" });
    await expect(open(new Date(now.getTime() + 24 * 3_600_000))).rejects.toMatchObject({ code: "token_invalid" });
  });
});
