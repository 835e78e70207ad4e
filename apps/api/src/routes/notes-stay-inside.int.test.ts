import * as contracts from "@smartsupport/contracts";
import { addNote } from "@smartsupport/core";
import { ctxOf } from "@smartsupport/testing/factories";
import { afterAll, describe, expect, it } from "vitest";
import { PNG } from "../../test/multipart.ts";
import { openTestApi } from "../../test/open-test-api.ts";
import { SAMPLES } from "../../test/samples.ts";
import { makeWorld, upload } from "../../test/world.ts";

const MARKER = "zebra-finch-7";

const api = await openTestApi({ isDemo: true });
const world = await makeWorld(api);
const { coordinator, employee, watcher, number } = world;
const noteFile = await upload(api.core, coordinator, `${MARKER}.png`, PNG);
const note = await addNote(ctxOf(api.core, coordinator), number, {
  body: `${MARKER}: they always break it.`,
  uploadIds: [noteFile],
});
const { client } = api;
afterAll(() => api.close());

/** Every operation, and those on a ticket once for each place where a note could show. */
const calls = contracts.operations.flatMap((operation) => {
  const sample = SAMPLES[operation.id]?.call(world) ?? {};
  const isOnFile = operation.path.includes("/attachments/:id") || operation.path.includes("/files/:id");
  const searches: Record<string, Record<string, unknown>> = {
    listTickets: { q: MARKER, sort: "relevance" },
    findMatches: { q: MARKER, number: [number] },
  };
  const query = searches[operation.id] ?? sample.query;
  return isOnFile
    ? [sample, { ...sample, params: { id: noteFile } }].map((call) => ({ operation, call }))
    : [{ operation, call: { ...sample, query } }];
});

it("the marker is there for staff to see", async () => {
  const token = api.tokenOf(coordinator);
  for (const operation of [contracts.listNotes, contracts.getTimeline]) {
    expect((await client.call(operation, { params: { number }, token })).text).toContain(MARKER);
  }
  const file = await client.call(contracts.getAttachmentContent, { params: { id: noteFile }, token });
  expect(file.headers["content-disposition"]).toContain(MARKER);
});

describe.each([
  ["the requester", employee],
  ["a watcher", watcher],
])("to %s", (_, reader) => {
  it.each(calls)("$operation.id shows nothing of a note", async ({ operation, call }) => {
    const token = operation.access === "public" ? undefined : api.tokenOf(reader);
    const answer = await client.send(operation, token === undefined ? call : { ...call, token });
    expect(answer.text).not.toContain(MARKER);
    expect(answer.text).not.toContain(note.id);
    expect(answer.text).not.toContain(noteFile);
    expect(JSON.stringify(answer.headers)).not.toContain(MARKER);
  });

  it("not even to whoever knows its file", async () => {
    const token = api.tokenOf(reader);
    for (const operation of [contracts.getAttachmentContent, contracts.createAttachmentLink, contracts.deleteUpload]) {
      expect((await client.call(operation, { params: { id: noteFile }, token })).status).toBe(404);
    }
    expect((await client.call(contracts.listNotes, { params: { number }, token })).status).toBe(403);
  });
});

it("to an API key that may read everything it can", async () => {
  for (const { operation, call } of calls.filter(({ operation }) => operation.keys)) {
    const { text, headers } = await client.send(operation, { ...call, token: world.apiKey });
    expect(text + JSON.stringify(headers)).not.toContain(MARKER);
  }
});
