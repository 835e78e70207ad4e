import { type Draft, discardDraft, getDraft, listDrafts, saveDraft } from "@smartsupport/contracts";
import { mock, refusal } from "./mock.ts";

let sends = 0;

/** A draft as the API answers it. */
export function aDraft(place: string, words: string, change: Partial<Draft> = {}): Draft {
  sends += 1;
  const [, number] = place.split(":");
  return {
    place,
    ticket: number ? { number, subject: "Printer prints twice" } : null,
    body: { words },
    attachments: [],
    sendKey: `0199f3a0-0000-7000-9000-${String(sends).padStart(12, "0")}`,
    version: 1,
    updatedAt: new Date().toISOString(),
    ...change,
  };
}

/** A desk that keeps drafts as the API does. What it holds can be changed, as another device would. */
export function mockDrafts(given: readonly Draft[] = []) {
  const kept = new Map(given.map((draft) => [draft.place, draft]));
  mock(listDrafts, () => ({
    items: [...kept.values()].map(({ place, ticket, version, updatedAt, body }) => {
      return { place, ticket, version, updatedAt, excerpt: body.words, fileCount: 0 };
    }),
  }));
  mock(getDraft, ({ params }) => kept.get(params.place) ?? refusal("not_found"));
  const saves = mock(saveDraft, ({ params: { place }, body: { body, uploadIds, seen } }) => {
    const present = kept.get(place);
    const isSeen = present?.sendKey === seen?.sendKey && present?.version === seen?.version;
    if (!isSeen) return refusal("stale_draft", { current: present ?? null });
    const attachments = uploadIds.map((id) => {
      const known = present?.attachments.find((file) => file.id === id);
      const createdAt = new Date().toISOString();
      return (
        known ?? { id, fileName: "two-copies.pdf", mediaType: "image/png", sizeBytes: 9, createdAt, isDeletable: true }
      );
    });
    const next = { ...(present ?? aDraft(place, "")), body, attachments, version: (present?.version ?? 0) + 1 };
    kept.set(place, next);
    return next;
  });
  const discards = mock(discardDraft, ({ params }) => {
    kept.delete(params.place);
    return undefined;
  });
  return { kept, saves, discards };
}
