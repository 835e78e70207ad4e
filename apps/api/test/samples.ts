import type { LooseCall } from "@smartsupport/testing/api";
import type { TestAccount } from "@smartsupport/testing/factories";
import { multipart, PNG } from "./multipart.ts";
import { providerBody } from "./sso-world.ts";
import { PASSWORD, type World } from "./world.ts";

type Caller = "admin" | "coordinator" | "employee" | "watcher" | "twoStep" | "starting" | "key" | "nobody";

/** A call that works, and who makes it. */
export type Sample = { as: Caller; call: (world: World) => LooseCall };

const names = { firstName: "Ana", lastName: "Cruz" };
const macro = {
  name: "Restarted?",
  isShared: false,
  isNote: false,
  words: "Hi {{requester.first_name}}, did you restart it?",
  actions: { priority: "Low", move: { action: "ask" } },
};
const password = "seven humid jeepneys";

/** Tickets are planned for the next two years at most. */
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const announcement = { title: "The lift is out of order", words: "Please *walk*.", lastDay: inAMonth };

const by = (as: Caller, call: (world: World) => LooseCall = () => ({})): Sample => ({ as, call });
const onTicket = (as: Caller, more: (world: World) => LooseCall = () => ({})) =>
  by(as, (world) => ({ params: { number: world.number }, ...more(world) }));

/** One good call of every operation. They are made in the contract's order; what one removes, no later one needs. */
export const SAMPLES: Record<string, Sample> = {
  login: by("nobody", ({ employee }) => ({ body: { email: employee.email, password: PASSWORD } })),
  refresh: by("nobody", ({ refreshCookie }) => ({ headers: { cookie: refreshCookie } })),
  logout: by("nobody"),
  answerSecondFactor: by("nobody", ({ tickets, recoveryCode }) => ({
    body: { ticket: tickets.secondFactor, recoveryCode },
  })),
  beginSecondFactorPasskey: by("nobody", ({ tickets }) => ({ body: { ticket: tickets.secondFactor } })),
  beginPasskeySignIn: by("nobody"),
  signInWithPasskey: by("nobody", ({ passkeySignIn }) => ({ body: passkeySignIn })),
  beginPasskey: by("twoStep", () => ({ body: { password: PASSWORD } })),
  addPasskey: by("twoStep", ({ newPasskey }) => ({ body: newPasskey })),
  renamePasskey: by("twoStep", ({ passkeyId }) => ({
    params: { id: passkeyId },
    body: { password: PASSWORD, name: "Old phone" },
  })),
  removePasskey: by("twoStep", ({ passkeyId }) => ({ params: { id: passkeyId }, body: { password: PASSWORD } })),
  beginSetUp: by("nobody", ({ tickets }) => ({ body: { ticket: tickets.setUp } })),
  finishSetUp: by("nobody", ({ tickets, setUpCode }) => ({
    body: { ticket: tickets.begunSetUp, code: setUpCode() },
  })),
  beginSetUpPasskey: by("nobody", ({ tickets }) => ({ body: { ticket: tickets.setUp } })),
  finishSetUpPasskey: by("nobody", ({ tickets, setUpPasskey }) => ({
    body: { ticket: tickets.passkeySetUp, ...setUpPasskey },
  })),
  beginProof: by("twoStep"),
  requestPasswordReset: by("nobody", ({ watcher }) => ({ body: { email: watcher.email } })),
  lookUpPasswordReset: by("nobody", ({ reset }) => ({ body: { token: reset } })),
  resetPassword: by("nobody", ({ reset }) => ({ body: { token: reset, password } })),
  checkPassword: by("nobody", () => ({ body: { password, personal: ["Ana", "Cruz"] } })),
  getDesk: by("nobody"),
  listCategories: by("employee"),
  listDepartments: by("key"),
  listAnnouncements: by("employee"),
  createAnnouncement: by("admin", () => ({ body: announcement })),
  updateAnnouncement: by("admin", ({ announcementId }) => ({ params: { id: announcementId }, body: announcement })),
  deleteAnnouncement: by("admin", ({ announcementId }) => ({ params: { id: announcementId } })),
  registerAccount: by("nobody", ({ organization }) => ({
    body: {
      ...names,
      middleName: null,
      suffix: "Jr.",
      companyId: "MA0042",
      departmentId: organization.departmentId,
      email: "ana.cruz@company.test",
      password,
      photo: PNG.toString("base64"),
      hasConsented: true,
    },
  })),
  listAccounts: by("coordinator", () => ({ query: { status: ["pending", "active"], q: "test", limit: 5 } })),
  getAccount: by("coordinator", ({ bystander }) => ({ params: { id: bystander.id } })),
  approveAccount: by("admin", ({ pending }) => ({ params: { id: pending.id }, body: { role: "coordinator" } })),
  rejectAccount: by("admin", ({ unwanted }) => ({
    params: { id: unwanted.id },
    body: { reason: "Nobody knows you." },
  })),
  updateAccount: by("admin", ({ bystander }) => ({ params: { id: bystander.id }, body: { role: "coordinator" } })),
  getAccountPhoto: by("coordinator", ({ photographed }) => ({ params: { id: photographed.id } })),
  listPeople: by("coordinator", () => ({ query: { role: "admin", limit: 3 } })),
  inviteAccount: by("admin", ({ organization }) => ({
    body: {
      ...names,
      email: "new@company.test",
      role: "employee",
      departmentId: organization.departmentId,
      companyId: null,
    },
  })),
  lookUpInvitation: by("nobody", ({ invitation }) => ({ body: { token: invitation } })),
  acceptInvitation: by("nobody", ({ invitation }) => ({
    body: { token: invitation, ...names, password, hasConsented: true },
  })),
  getMe: by("employee"),
  updateMe: by("employee", () => ({
    body: { ...names, middleName: "Reyes", suffix: null, photo: PNG.toString("base64") },
  })),
  changeMyPassword: by("employee", () => ({ body: { currentPassword: PASSWORD, newPassword: password } })),
  requestDataExport: by("employee"),
  listDataExports: by("employee"),
  getDataExportContent: by("watcher", ({ dataExportId }) => ({ params: { id: dataExportId } })),
  eraseAccount: by("admin", ({ leaver }) => ({ params: { id: leaver.id }, body: { reason: "They asked us to." } })),
  getAccountErasure: by("admin", ({ leaver }) => ({ params: { id: leaver.id } })),
  listMySessions: by("employee"),
  endMySession: by("coordinator", ({ otherSessionId }) => ({ params: { id: otherSessionId } })),
  endMyOtherSessions: by("employee"),
  listAccountSessions: by("admin", ({ bystander }) => ({ params: { id: bystander.id } })),
  endAccountSessions: by("admin", ({ bystander }) => ({ params: { id: bystander.id } })),
  getMySecondFactor: by("employee"),
  beginApp: by("admin", () => ({ body: { password: PASSWORD } })),
  confirmApp: by("starting", ({ startingCode }) => ({ body: { code: startingCode() } })),
  renewRecoveryCodes: by("twoStep", () => ({ body: { password: PASSWORD } })),
  removeApp: by("twoStep", () => ({ body: { password: PASSWORD } })),
  getSecurity: by("admin"),
  updateSecurity: by("admin", () => ({ body: { secondFactorRoles: [] } })),
  getSingleSignOn: by("admin"),
  saveSingleSignOn: by("admin", ({ issuer }) => ({ body: providerBody(issuer) })),
  switchSingleSignOn: by("admin", ({ admin }) => ({ body: { isEnabled: true, breakGlassId: admin.id } })),
  testSingleSignOn: by("admin"),
  getMySingleSignOn: by("employee"),
  linkSingleSignOn: by("admin", () => ({ body: { password: PASSWORD } })),
  removeSecondFactor: by("admin", ({ starting }) => ({ params: { id: starting.id } })),
  listTickets: by("key", () => ({ query: { status: ["New", "Open"], sort: "due", limit: 10, q: "screen" } })),
  countTickets: by("coordinator"),
  completeSearch: by("employee", () => ({ query: { operator: "department", words: "i" } })),
  findMatches: by("key", ({ number }) => ({ query: { q: "screen", number: [number] } })),
  getFilingHints: by("employee", () => ({ query: { words: "The screen flickers" } })),
  createTicket: by("employee", ({ organization }) => ({
    body: {
      subject: "No sound",
      description: "Since *today*.",
      categoryId: organization.categoryId,
      subCategoryId: organization.subCategoryId,
      scheduledDate: inAMonth,
      fields: {},
      uploadIds: [],
    },
  })),
  getTicket: onTicket("coordinator"),
  updateTicket: onTicket("coordinator", () => ({
    body: { subject: "The screen still flickers", tags: ["screen"] },
    ifMatch: 1,
  })),
  getQueueLayout: by("coordinator"),
  changeQueueLayout: by("coordinator", () => ({
    body: { density: "comfortable", columns: [{ id: "subject", isShown: true, widthPx: 300 }] },
  })),
  listViews: by("coordinator"),
  saveView: by("coordinator", () => ({
    body: { name: "Network", isShared: true, question: { status: ["Open"], q: "vpn", sort: "due" } },
  })),
  changeView: by("coordinator", ({ viewId }) => ({ params: { id: viewId }, body: { name: "Wi-Fi" } })),
  // Not the ticket of the others, whose version they know.
  startBulkChange: by("coordinator", ({ otherNumber }) => ({
    body: { numbers: [otherNumber, "TX9999"], change: { kind: "addTag", tag: "bulk" } },
  })),
  getBulkChange: by("coordinator", ({ bulkChangeId }) => ({ params: { id: bulkChangeId } })),
  undoBulkChange: by("coordinator", ({ bulkChangeId }) => ({ params: { id: bulkChangeId } })),
  deleteView: by("coordinator", ({ viewId }) => ({ params: { id: viewId } })),
  transitionTicket: onTicket("coordinator", ({ organization }) => ({
    body: { action: "approve", priority: "High", departmentId: organization.departmentId, next: "claim" },
    ifMatch: 2,
  })),
  listTags: by("coordinator", () => ({ query: { q: "scr" } })),
  splitComment: onTicket("coordinator", ({ number, commentId }) => ({
    params: { number, id: commentId },
    body: { subject: "The fan hums" },
  })),
  addChecklistItem: onTicket("coordinator", ({ stepId }) => ({ body: { text: "Order a cable", after: stepId } })),
  updateChecklistItem: onTicket("coordinator", ({ number, stepId }) => ({
    params: { number, id: stepId },
    body: { isDone: true, text: "Call the vendor back" },
  })),
  removeChecklistItem: onTicket("coordinator", ({ number, stepId }) => ({ params: { number, id: stepId } })),
  addTimeEntry: onTicket("coordinator", () => ({ body: { minutes: 30, day: "2026-01-31", note: "On site." } })),
  updateTimeEntry: onTicket("coordinator", ({ number, timeId }) => ({
    params: { number, id: timeId },
    body: { minutes: 20, note: "" },
  })),
  removeTimeEntry: onTicket("coordinator", ({ number, timeId }) => ({ params: { number, id: timeId } })),
  addLink: onTicket("coordinator", ({ otherNumber }) => ({ body: { kind: "blocks", number: otherNumber } })),
  removeLink: onTicket("coordinator", ({ number, otherNumber }) => ({
    params: { number, kind: "blocks", other: otherNumber },
  })),
  listComments: onTicket("key", () => ({ query: { limit: 5 } })),
  addComment: onTicket("employee", () => ({ body: { body: "Any news?" } })),
  listNotes: onTicket("coordinator"),
  addNote: onTicket("key", () => ({ body: { body: "Seen on our side." } })),
  getTimeline: onTicket("coordinator"),
  listMentionable: onTicket("coordinator", () => ({ query: { in: "note", q: "a" } })),
  muteTicket: onTicket("employee", () => ({ body: {} })),
  unmuteTicket: onTicket("watcher"),
  listNotifications: by("employee", () => ({ query: { show: "unread" } })),
  countNotifications: by("coordinator"),
  markNotifications: by("employee", ({ number }) => ({ body: { as: "read", number } })),
  getNotificationChoices: by("watcher"),
  changeNotificationChoices: by("employee", () => ({ body: { watched: "daily", own: "hourly" } })),
  addWatcher: onTicket("coordinator", ({ number, bystander }) => ({ params: { number, id: bystander.id }, body: {} })),
  removeWatcher: onTicket("coordinator", ({ number, bystander }) => ({ params: { number, id: bystander.id } })),
  saveDraft: by("employee", ({ otherNumber }) => ({
    params: { place: `reply:${otherNumber}` },
    body: { body: { words: "Is there any" }, uploadIds: [], seen: null },
  })),
  listDrafts: by("employee"),
  getDraft: by("employee", ({ number }) => ({ params: { place: `reply:${number}` } })),
  discardDraft: by("employee", () => ({ params: { place: "new-ticket" } })),
  listMacros: by("coordinator"),
  createMacro: by("coordinator", () => ({ body: macro })),
  updateMacro: by("coordinator", ({ macroId }) => ({ params: { id: macroId }, body: macro })),
  deleteMacro: by("coordinator", ({ macroId }) => ({ params: { id: macroId } })),
  sendReply: by("coordinator", ({ replyNumber }) => ({
    params: { number: replyNumber },
    body: { kind: "reply", body: "We look at it.", actions: { addTags: ["seen"] } },
    ifMatch: 1,
  })),
  uploadFile: by("employee", () => multipart({ fileName: "new.png", content: PNG })),
  deleteUpload: by("employee", ({ files }) => ({ params: { id: files.loose } })),
  getAttachmentContent: by("key", ({ files }) => ({ params: { id: files.onTicket } })),
  createAttachmentLink: by("employee", ({ files }) => ({ params: { id: files.onTicket } })),
  openSignedFile: by("nobody", ({ link }) => link),
  reportTicketStatus: by("key", ({ number }) => ({
    body: { ticket_number: number, status: "on process", comment: null },
  })),
  listIntegrations: by("admin"),
  createIntegration: by("admin", () => ({ body: { name: "Second system", statusMap: { done: "Resolved" } } })),
  createEndpoint: by("admin", ({ integrationId }) => ({
    params: { id: integrationId },
    body: { url: "https://8.8.8.8/hook", events: ["ticket.opened"], isPrivateHostAllowed: false },
  })),
  updateEndpoint: by("admin", ({ endpointId }) => ({ params: { id: endpointId }, body: { isActive: false } })),
  createApiKey: by("admin", ({ integrationId }) => ({
    params: { id: integrationId },
    body: { name: "Second", scopes: ["tickets:read"], expiresAt: "2099-01-01T00:00:00.000Z" },
  })),
  listApiKeys: by("admin"),
  rotateApiKey: by("admin", ({ oldKeyId }) => ({ params: { id: oldKeyId }, body: { overlapHours: 24 } })),
  revokeApiKey: by("admin", ({ spareKeyId }) => ({ params: { id: spareKeyId } })),
  listDeliveries: by("admin", ({ endpointId }) => ({ query: { status: "given_up", endpointId } })),
  retryDelivery: by("admin", ({ deliveryId }) => ({ params: { id: deliveryId } })),
  listMails: by("admin", () => ({ query: { q: "ticket" } })),
  getMail: by("admin", ({ mailId }) => ({ params: { id: mailId } })),
  listAudit: by("admin", ({ admin }) => ({
    query: { actor: admin.id, action: ["session.started", "account.invited"], from: "2026-01-01", q: "test", limit: 5 },
  })),
  exportAudit: by("admin", () => ({ query: { action: "account.invited", to: "2099-12-31" } })),
  reportTickets: by("coordinator", () => ({ query: { from: "2026-01-01", to: "2026-12-31" } })),
};

/** The token of whoever makes the call. */
export function tokenFor(as: Caller, world: World, tokenOf: (account: TestAccount) => string): string | undefined {
  if (as === "nobody") return undefined;
  return as === "key" ? world.apiKey : tokenOf(world[as]);
}
