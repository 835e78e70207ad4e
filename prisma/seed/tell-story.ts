import { Readable } from "node:stream";
import type { TransitionBody } from "@smartsupport/contracts";
import {
  addChecklistItem,
  addComment,
  addNote,
  addTimeEntry,
  type Ctx,
  createTicket,
  transitionTicket,
  updateTicket,
  uploadFile,
} from "@smartsupport/core";
import type { Desk } from "./desk.ts";
import { makeFile } from "./make-file.ts";
import type { Beat, SeedFile, Story } from "./story.ts";
import { addWorkingHours, dateAfter, workingDayBefore } from "./working-time.ts";

const MINUTE_MS = 60_000;

export type Filed = { story: Story; ticket: Told; at: Date };

/** Files a story's ticket when the story begins. */
export async function beginStory(desk: Desk, story: Story, until: Date): Promise<Filed> {
  const at = beginningOf(story, until, desk.zone);
  return { story, at, ticket: await file(desk, story, desk.as(story.by, at)) };
}

/** Plays what happened to a filed ticket since, up to `until`: what lies ahead has not happened yet. */
export async function tellStory(desk: Desk, { story, ...filed }: Filed, until: Date): Promise<void> {
  let { ticket, at: now } = filed;
  for (const beat of story.plot) {
    now =
      "minutesAgo" in story
        ? new Date(now.getTime() + beat[0] * 60 * MINUTE_MS)
        : addWorkingHours(now, beat[0], desk.zone);
    if (now > until) return;
    ticket = await play(desk, beat, ticket, now);
  }
}

/** When a story begins, told up to `until`. */
export function beginningOf(story: Story, until: Date, zone: string): Date {
  return "minutesAgo" in story
    ? new Date(until.getTime() - story.minutesAgo * MINUTE_MS)
    : workingDayBefore(until, story.day, story.hour, zone);
}

type Told = { number: string; version: number };

async function file(desk: Desk, story: Story, ctx: Ctx): Promise<Told> {
  const category = desk.category(story.category);
  return await createTicket(ctx, {
    subject: story.subject,
    description: story.text,
    categoryId: category.id,
    subCategoryId: category.subCategoryId(story.sub),
    fields: withDates(story.fields ?? {}, ctx.now, desk.zone),
    scheduledDate: story.neededInDays === undefined ? null : dateAfter(ctx.now, story.neededInDays, desk.zone),
    uploadIds: await upload(ctx, story.files ?? []),
  });
}

async function play(desk: Desk, beat: Beat, ticket: Told, now: Date): Promise<Told> {
  const ctx = desk.as(beat[1], now);
  const move = (body: TransitionBody) => transitionTicket(ctx, ticket.number, body, ticket.version);
  switch (beat[2]) {
    case "approve":
      return await move({ action: "approve", priority: beat[3], departmentId: desk.departmentId(beat[4]) });
    case "assign":
      return await move({ action: "assign", assigneeId: actorId(desk.as(beat[3], now)) });
    case "hold":
      return await move({ action: "hold", reason: beat[3], comment: beat[4] });
    case "reject":
    case "withdraw":
      return await move({ action: beat[2], reason: beat[3] });
    case "ask":
      return await move({ action: "ask", question: beat[3], uploadIds: await uploadOne(ctx, beat[4]) });
    case "answer":
      return await move({ action: "answer", answer: beat[3], uploadIds: await uploadOne(ctx, beat[4]) });
    case "resolve":
      return await move({ action: "resolve", note: beat[3], uploadIds: await uploadOne(ctx, beat[4]) });
    case "reopen":
      return await move({ action: "reopen", comment: beat[3] });
    case "close":
      return await move({ action: "close", rating: beat[3], comment: beat[4] });
    case "tag": {
      const [, , , ...tags] = beat;
      return await updateTicket(ctx, ticket.number, { tags }, ticket.version);
    }
    case "comment":
      await addComment(ctx, ticket.number, { body: beat[3], uploadIds: await uploadOne(ctx, beat[4]) });
      return ticket;
    case "step":
      await addChecklistItem(ctx, ticket.number, { text: beat[3], isDone: beat[4] === "done" });
      return ticket;
    case "spend":
      await addTimeEntry(ctx, ticket.number, { minutes: beat[3], note: beat[4] });
      return ticket;
    case "note":
      await addNote(ctx, ticket.number, { body: beat[3] });
      return ticket;
    default:
      return await move({ action: beat[2] });
  }
}

async function uploadOne(ctx: Ctx, seedFile: SeedFile | undefined): Promise<string[] | undefined> {
  return seedFile && (await upload(ctx, [seedFile]));
}

async function upload(ctx: Ctx, files: SeedFile[]): Promise<string[]> {
  const ids: string[] = [];
  for (const each of files) {
    const { id } = await uploadFile(ctx, { fileName: each.name, content: Readable.from([await makeFile(each)]) });
    ids.push(id);
  }
  return ids;
}

/** Dates in stories are told as `{ inDays }`, because today is not known to them. */
function withDates(fields: Record<string, unknown>, now: Date, zone: string): Record<string, unknown> {
  const told = Object.entries(fields).map(([key, value]) => {
    const isRelative = typeof value === "object" && value !== null && "inDays" in value;
    return [key, isRelative ? dateAfter(now, Number(value.inDays), zone) : value];
  });
  return Object.fromEntries(told);
}

function actorId({ actor }: Ctx): string {
  if (actor.kind !== "person") throw new Error("Only people are in stories.");
  return actor.id;
}
