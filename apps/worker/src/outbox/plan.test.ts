import type { Audience, DeliveryEvent } from "@smartsupport/database";
import type { EventType } from "@smartsupport/domain";
import { describe, expect, it } from "vitest";
import { plan } from "./plan.ts";

const ANA = "requester-ana";
const CARLO = "assignee-carlo";
const DALISAY = "coordinator-dalisay";
const LUZ = "watcher-luz";
const VICENTE = "reviewer-vicente";

type Given = {
  by?: string | null;
  byKind?: DeliveryEvent["actorKind"];
  assignee?: string | null;
  asker?: string | null;
  opened?: number | null;
  seq?: number;
  payload?: DeliveryEvent["payload"];
  mentioned?: string[];
  commentKind?: NonNullable<Audience["ticket"]>["commentKind"];
};

/** Who hears of an event, each as `handler target`. */
function heardBy(type: EventType, given: Given = {}): string[] {
  const { event, audience } = asGiven(type, given);
  return plan.targets(event, audience).map(({ handler, target }) => `${handler} ${target}`);
}

/** Whose inbox tells of it, each as `kind person`. */
function toldInInbox(type: EventType, given: Given = {}): string[] {
  const { event, audience } = asGiven(type, given);
  return plan.notices(event, audience).map(({ accountId, kind }) => `${kind} ${accountId}`);
}

function asGiven(type: EventType, given: Given): { event: DeliveryEvent; audience: Audience } {
  const { by = DALISAY, byKind = "person", assignee = CARLO, asker = null, opened = 2, seq = 5, payload = {} } = given;
  const event: DeliveryEvent = {
    id: "event",
    organizationId: "acme",
    type,
    subjectKind: type.split(".")[0] as DeliveryEvent["subjectKind"],
    subjectId: "subject",
    eventSeq: seq,
    actorKind: byKind,
    actorId: by,
    payload: { number: "TX0001", version: 3, ...payload },
    occurredAt: new Date(),
  };
  const ticket = {
    requesterId: ANA,
    assigneeId: assignee,
    watcherIds: [LUZ],
    lastAskerId: asker,
    openedAtSeq: opened,
    mentionedIds: given.mentioned ?? [],
    commentKind: given.commentKind ?? null,
  };
  const staff = { isStaff: true, isMuted: false, mail: {} };
  const listeners = {
    [ANA]: { ...staff, isStaff: false },
    [LUZ]: { ...staff, isStaff: false },
    [CARLO]: staff,
    [DALISAY]: staff,
    // Wants to be mailed of what is to be reviewed.
    ...(type === "ticket.created" && { [VICENTE]: { ...staff, mail: { review: "at_once" as const } } }),
  };
  const audience: Audience = {
    listeners,
    ticket: event.subjectKind === "ticket" ? ticket : null,
    endpointIds: ["flow"],
    adminIds: event.subjectKind === "api_key" ? ["carmen"] : [],
  };
  return { event, audience };
}

const flow = "workflow endpoint:flow";
const mail = (...people: string[]) => people.map((person) => `mail mail:${person}`);

const reviewed = `review mail:${VICENTE}`;

describe("who hears of what", () => {
  it.each<[string, EventType, Given, string[]]>([
    ["filed by oneself", "ticket.created", { by: ANA, opened: null }, [...mail(ANA), reviewed]],
    ["filed by staff", "ticket.created", { opened: null }, [...mail(ANA), reviewed]],
    ["opened", "ticket.opened", { seq: 2 }, [flow]],
    ["opened with an assignee", "ticket.opened", { seq: 2, payload: { assigneeId: CARLO } }, [flow, ...mail(CARLO)]],
    ["opened and taken", "ticket.opened", { seq: 2, payload: { assigneeId: DALISAY } }, [flow]],
    ["rejected", "ticket.rejected", { opened: null }, mail(ANA)],
    ["rejection undone", "ticket.reject_undone", { opened: null }, []],
    ["asked before it was opened", "ticket.asked", { opened: null }, mail(ANA)],
    ["asked", "ticket.asked", {}, [flow, ...mail(ANA)]],
    ["answered", "ticket.answered", { by: ANA }, [flow, ...mail(CARLO)]],
    [
      "answered, nobody works on it",
      "ticket.answered",
      { by: ANA, assignee: null, asker: DALISAY },
      [flow, ...mail(DALISAY)],
    ],
    ["answered for the requester", "ticket.answered", { by: CARLO }, [flow, ...mail(ANA)]],
    ["claimed", "ticket.claimed", {}, [flow]],
    ["assigned", "ticket.assigned", { payload: { assigneeId: CARLO } }, [flow, ...mail(CARLO)]],
    ["assigned to oneself", "ticket.assigned", { payload: { assigneeId: DALISAY } }, [flow]],
    ["assigned to nobody", "ticket.assigned", { payload: { assigneeId: null } }, [flow]],
    ["held", "ticket.held", {}, [flow]],
    ["resumed", "ticket.resumed", { byKind: "clock", by: null }, [flow]],
    ["resolved", "ticket.resolved", {}, [flow, ...mail(ANA)]],
    ["resolved by a system", "ticket.resolved", { byKind: "key", by: "flow" }, [flow, ...mail(ANA)]],
    ["closed by the requester", "ticket.closed", { by: ANA }, [flow, ...mail(CARLO)]],
    ["closed by the clock", "ticket.closed", { byKind: "clock", by: null }, [flow, ...mail(ANA)]],
    ["reopened", "ticket.reopened", { by: ANA }, [flow, ...mail(CARLO)]],
    ["reopened by its assignee", "ticket.reopened", { by: CARLO }, [flow]],
    ["withdrawn", "ticket.withdrawn", { by: ANA }, [flow, ...mail(CARLO)]],
    ["withdrawn before it was opened", "ticket.withdrawn", { by: ANA, assignee: null, opened: null }, []],
    ["edited", "ticket.edited", {}, [flow]],
    ["commented by the requester", "ticket.commented", { by: ANA }, [flow, ...mail(CARLO, LUZ)]],
    ["commented by the assignee", "ticket.commented", { by: CARLO }, [flow, ...mail(ANA, LUZ)]],
    ["commented by a watcher", "ticket.commented", { by: LUZ }, [flow, ...mail(ANA, CARLO)]],
    ["commented before it was opened", "ticket.commented", { by: CARLO, opened: null }, mail(ANA, LUZ)],
    ["commented with a mention", "ticket.commented", { by: CARLO, mentioned: [LUZ] }, [flow, ...mail(ANA)]],
    ["mentioned in a comment", "ticket.mentioned", { payload: { noteId: null, mentionedId: LUZ } }, mail(LUZ)],
    [
      "mentioned in the question to them",
      "ticket.mentioned",
      { commentKind: "question", payload: { noteId: null, mentionedId: ANA } },
      [],
    ],
    ["mentioned in a note", "ticket.mentioned", { payload: { noteId: "n", mentionedId: CARLO } }, mail(CARLO)],
    ["mentioned in a note, staff no more", "ticket.mentioned", { payload: { noteId: "n", mentionedId: LUZ } }, []],
    ["noted", "ticket.noted", { payload: { noteId: "n" } }, []],
    ["due soon", "ticket.due_soon", { byKind: "clock", by: null }, []],
    ["registered", "account.registered", {}, []],
    ["approved", "account.approved", {}, mail("subject")],
    ["rejected", "account.rejected", {}, mail("subject")],
    ["invited", "account.invited", {}, mail("subject")],
    ["deactivated", "account.deactivated", {}, []],
    ["own data ready", "account.data_ready", {}, mail("subject")],
    ["own data not to be made", "account.data_failed", {}, mail("subject")],
    ["single sign-on linked", "account.sso_linked", {}, mail("subject")],
    ["a key ends soon", "api_key.expiring", { byKind: "clock", by: null }, mail("carmen")],
  ])("%s (%s)", (_case, type, given, expected) => {
    expect(heardBy(type, given)).toEqual(expected);
  });

  it("leaves out of the outside world what came before the opening, though it is told later", () => {
    expect(heardBy("ticket.asked", { seq: 1, opened: 2 })).toEqual(mail(ANA));
  });
});

describe("whose inbox tells of what", () => {
  it.each<[string, EventType, Given, string[]]>([
    ["filed", "ticket.created", { by: ANA }, [`review ${VICENTE}`]],
    [
      "approved with an assignee",
      "ticket.opened",
      { payload: { assigneeId: CARLO } },
      [`assigned ${CARLO}`, `own ${ANA}`, `watched ${LUZ}`],
    ],
    ["asked", "ticket.asked", { by: CARLO }, [`own ${ANA}`, `watched ${LUZ}`]],
    ["answered", "ticket.answered", { by: ANA }, [`work ${CARLO}`, `watched ${LUZ}`]],
    ["claimed", "ticket.claimed", { by: CARLO }, []],
    ["held", "ticket.held", { by: CARLO }, [`own ${ANA}`, `watched ${LUZ}`]],
    ["resolved by another", "ticket.resolved", {}, [`own ${ANA}`, `work ${CARLO}`, `watched ${LUZ}`]],
    [
      "closed by the clock",
      "ticket.closed",
      { byKind: "clock", by: null },
      [`own ${ANA}`, `work ${CARLO}`, `watched ${LUZ}`],
    ],
    ["commented by a watcher", "ticket.commented", { by: LUZ }, [`own ${ANA}`, `work ${CARLO}`]],
    ["noted: no employee, watching or not", "ticket.noted", { payload: { noteId: "n" } }, [`work ${CARLO}`]],
    ["due soon", "ticket.due_soon", { byKind: "clock", by: null }, [`due ${CARLO}`]],
    ["edited", "ticket.edited", {}, []],
  ])("%s (%s)", (_case, type, given, expected) => {
    expect(toldInInbox(type, given)).toEqual(expected);
  });
});

describe("what browsers are told", () => {
  const event = {
    type: "ticket.edited",
    subjectKind: "ticket",
    organizationId: "acme",
    subjectId: "id",
    payload: { number: "TX0001", version: 3 },
  };

  it("is which ticket stands at which version, and nothing else", () => {
    const told = JSON.parse(plan.live(event as unknown as DeliveryEvent) ?? "");
    expect(told).toEqual({
      organizationId: "acme",
      ticketId: "id",
      number: "TX0001",
      version: 3,
      isForStaff: false,
    });
  });

  it("is for the desk alone when a note was written", () => {
    const told = JSON.parse(plan.live({ ...event, type: "ticket.noted" } as unknown as DeliveryEvent) ?? "");
    expect(told).toMatchObject({ isForStaff: true });
  });

  it("is nothing about accounts", () => {
    expect(plan.live({ ...event, subjectKind: "account" } as unknown as DeliveryEvent)).toBeNull();
  });
});
