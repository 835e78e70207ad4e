import type { Role, Scope } from "@smartsupport/domain";
import type { World } from "./world.ts";

/**
 * A line of the rights, written by hand from what the product says and never from `can`.
 * `may`: of operations that name nothing, who may call them, in their own organization.
 * `own`: to whom the thing belongs (their ticket, their file, themselves), with which role they may.
 * `watching`: who follows the ticket. `others`: everybody else of the organization.
 * `keys`: API keys with any of these scopes; `keysAdd`: what their body must say beyond the sample's. Whoever is not named may not, and another organization never may.
 */
export type Right =
  | "open"
  | { may: readonly Role[]; keys?: readonly Scope[]; keysAdd?: (world: World) => object }
  | { own: readonly Role[]; watching?: readonly Role[]; others: readonly Role[]; keys?: readonly Scope[] };

const everybody = ["employee", "coordinator", "admin"] as const;
const staff = ["coordinator", "admin"] as const;
const admins = ["admin"] as const;
const nobody = [] as const;

/** Things of the desk itself: whose they are makes no difference. */
const byAdmins = { own: admins, others: admins } as const;
/** One's own, and nobody else's, whatever their role. */
const private_ = { own: everybody, others: nobody } as const;
const seen = { own: everybody, watching: everybody, others: staff } as const;

export const RIGHTS: Record<string, Right> = {
  login: "open",
  refresh: "open",
  logout: "open",
  answerSecondFactor: "open",
  beginSetUp: "open",
  finishSetUp: "open",
  beginSetUpPasskey: "open",
  finishSetUpPasskey: "open",
  beginSecondFactorPasskey: "open",
  beginPasskeySignIn: "open",
  signInWithPasskey: "open",
  requestPasswordReset: "open",
  lookUpPasswordReset: "open",
  resetPassword: "open",
  checkPassword: "open",
  getDesk: "open",
  registerAccount: "open",
  lookUpInvitation: "open",
  acceptInvitation: "open",
  openSignedFile: "open",

  listCategories: { may: everybody, keys: ["tickets:create", "tickets:read"] },
  listDepartments: { may: everybody, keys: ["tickets:create", "tickets:read"] },

  listAnnouncements: { may: everybody },
  createAnnouncement: { may: admins },
  updateAnnouncement: byAdmins,
  deleteAnnouncement: byAdmins,

  listAccounts: { may: staff },
  // Whom to let follow one's own ticket: names, no addresses.
  listPeople: { may: everybody },
  getAccount: { own: everybody, others: staff },
  // Faces stand beside the names that everybody sees on tickets.
  getAccountPhoto: { own: everybody, others: everybody },
  inviteAccount: { may: admins },
  // They cannot sign in before somebody decided.
  approveAccount: { own: nobody, others: admins },
  rejectAccount: { own: nobody, others: admins },
  // The sample changes a role: nobody changes their own.
  updateAccount: { own: nobody, others: admins },
  eraseAccount: { own: nobody, others: admins },
  getAccountErasure: { own: nobody, others: admins },
  listAccountSessions: { own: admins, others: admins },
  endAccountSessions: { own: admins, others: admins },
  removeSecondFactor: { own: nobody, others: admins },
  getSingleSignOn: { may: admins },
  saveSingleSignOn: { may: admins },
  switchSingleSignOn: { may: admins },
  testSingleSignOn: { may: admins },
  getSecurity: { may: admins },
  updateSecurity: { may: admins },

  getMe: { may: everybody },
  updateMe: { may: everybody },
  changeMyPassword: { may: everybody },
  requestDataExport: { may: everybody },
  listDataExports: { may: everybody },
  getDataExportContent: private_,
  listMySessions: { may: everybody },
  endMySession: private_,
  endMyOtherSessions: { may: everybody },
  getMySingleSignOn: { may: everybody },
  linkSingleSignOn: { may: everybody },
  getMySecondFactor: { may: everybody },
  beginProof: { may: everybody },
  beginApp: { may: everybody },
  confirmApp: { may: everybody },
  // Whoever has no second factor has no codes to renew.
  renewRecoveryCodes: private_,
  removeApp: { may: everybody },
  beginPasskey: { may: everybody },
  addPasskey: { may: everybody },
  renamePasskey: private_,
  removePasskey: private_,

  listTickets: { may: everybody, keys: ["tickets:read"] },
  countTickets: { may: everybody },
  completeSearch: { may: everybody },
  findMatches: { may: everybody, keys: ["tickets:read"] },
  getFilingHints: { may: everybody },
  createTicket: {
    may: everybody,
    keys: ["tickets:create"],
    keysAdd: ({ employee }) => ({ requesterEmail: employee.email }),
  },
  getTicket: { ...seen, keys: ["tickets:read"] },
  // The sample sets tags, which is triage.
  updateTicket: { own: staff, watching: staff, others: staff },
  // The sample approves.
  transitionTicket: { own: staff, watching: staff, others: staff },
  // The sample is of a note.
  listMentionable: { own: staff, watching: staff, others: staff },
  splitComment: { own: staff, watching: staff, others: staff },
  listTags: { may: staff },
  addChecklistItem: { own: staff, watching: staff, others: staff },
  updateChecklistItem: { own: staff, watching: staff, others: staff },
  removeChecklistItem: { own: staff, watching: staff, others: staff },
  addTimeEntry: { own: staff, watching: staff, others: staff },
  // Whose time it is, not whose ticket.
  updateTimeEntry: { own: staff, others: nobody },
  removeTimeEntry: { own: staff, others: nobody },
  addLink: { own: staff, watching: staff, others: staff },
  removeLink: { own: staff, watching: staff, others: staff },
  listComments: { ...seen, keys: ["tickets:read"] },
  addComment: { own: everybody, watching: staff, others: staff, keys: ["comments:write"] },
  listNotes: { own: staff, watching: staff, others: staff },
  addNote: { own: staff, watching: staff, others: staff, keys: ["notes:write"] },
  getTimeline: seen,
  addWatcher: { own: everybody, watching: staff, others: staff },
  removeWatcher: { own: everybody, watching: staff, others: staff },

  saveDraft: { own: everybody, others: staff },
  listDrafts: { may: everybody },
  getDraft: private_,
  discardDraft: private_,

  listMacros: { may: staff },
  createMacro: { may: staff },
  // The sample is nobody's but its owner's.
  updateMacro: { own: staff, others: nobody },
  deleteMacro: { own: staff, others: nobody },
  // The sample sets a tag along with the words.
  sendReply: { own: staff, watching: staff, others: staff },

  listNotifications: { may: everybody },
  countNotifications: { may: everybody },
  markNotifications: { may: everybody },
  getNotificationChoices: { may: everybody },
  changeNotificationChoices: { may: everybody },
  // For themselves: nobody else learns of it.
  muteTicket: seen,
  unmuteTicket: seen,
  getQueueLayout: { may: staff },
  changeQueueLayout: { may: staff },
  listViews: { may: staff },
  saveView: { may: staff },
  changeView: { own: staff, others: nobody },
  deleteView: { own: staff, others: nobody },
  startBulkChange: { may: staff },
  getBulkChange: { own: staff, others: nobody },
  undoBulkChange: { own: staff, others: nobody },

  uploadFile: { may: everybody },
  deleteUpload: private_,
  getAttachmentContent: { ...seen, keys: ["files:read"] },
  createAttachmentLink: seen,

  reportTicketStatus: { may: nobody, keys: ["tickets:status"] },
  // Employees: their own numbers.
  reportTickets: { may: everybody, keys: ["reports:read"] },
  listAudit: { may: admins },
  exportAudit: { may: admins },
  listIntegrations: { may: admins },
  createIntegration: { may: admins },
  createEndpoint: byAdmins,
  updateEndpoint: byAdmins,
  listApiKeys: { may: admins },
  createApiKey: byAdmins,
  rotateApiKey: byAdmins,
  revokeApiKey: byAdmins,
  listDeliveries: { may: admins },
  retryDelivery: byAdmins,
  listMails: { may: admins },
  getMail: byAdmins,
};
