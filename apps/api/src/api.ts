import type { FastifyInstance } from "fastify";
import type { ApiSettings } from "./api-settings.ts";
import { registerNoStore } from "./plugins/no-store.ts";
import { registerUnderPressure } from "./plugins/under-pressure.ts";
import { accountRoutes } from "./routes/accounts.routes.ts";
import { announcementRoutes } from "./routes/announcements.routes.ts";
import { auditRoutes } from "./routes/audit.routes.ts";
import { authRoutes } from "./routes/auth.routes.ts";
import { connectionRoutes } from "./routes/connections.routes.ts";
import { conversationRoutes } from "./routes/conversation.routes.ts";
import { deskRoutes } from "./routes/desk.routes.ts";
import { draftRoutes } from "./routes/drafts.routes.ts";
import { fileRoutes } from "./routes/files.routes.ts";
import { inboxRoutes } from "./routes/inbox.routes.ts";
import { invitationRoutes } from "./routes/invitations.routes.ts";
import { macroRoutes } from "./routes/macros.routes.ts";
import { meRoutes } from "./routes/me.routes.ts";
import { passwordRoutes } from "./routes/passwords.routes.ts";
import { queueRoutes } from "./routes/queue.routes.ts";
import { reportRoutes } from "./routes/reports.routes.ts";
import { searchRoutes } from "./routes/search.routes.ts";
import { secondFactorRoutes } from "./routes/second-factor.routes.ts";
import { sessionRoutes } from "./routes/sessions.routes.ts";
import { singleSignOnRoutes } from "./routes/single-sign-on.routes.ts";
import { ticketRoutes } from "./routes/tickets.routes.ts";
import { uploadRoutes } from "./routes/uploads.routes.ts";
import { workRoutes } from "./routes/work.routes.ts";

type ApiRoutesSettings = Pick<ApiSettings, "maxEventLoopDelayMs">;

/** Every operation of the contract, below `/api/v1`. */
export async function apiRoutes(app: FastifyInstance, settings: ApiRoutesSettings): Promise<void> {
  registerNoStore(app);
  await registerUnderPressure(app, settings.maxEventLoopDelayMs);
  authRoutes(app);
  passwordRoutes(app);
  deskRoutes(app);
  accountRoutes(app);
  invitationRoutes(app);
  meRoutes(app);
  sessionRoutes(app);
  secondFactorRoutes(app);
  singleSignOnRoutes(app);
  ticketRoutes(app);
  searchRoutes(app);
  workRoutes(app);
  inboxRoutes(app);
  queueRoutes(app);
  conversationRoutes(app);
  draftRoutes(app);
  announcementRoutes(app);
  macroRoutes(app);
  fileRoutes(app);
  await app.register(uploadRoutes);
  connectionRoutes(app);
  reportRoutes(app);
  auditRoutes(app);
}
