import type { MailSettings } from "@smartsupport/core/settings";
import { openGmailTransport } from "../integrations/gmail/gmail-transport.ts";
import { openLocalTransport } from "../integrations/local/local-transport.ts";
import { openSmtpTransport } from "../integrations/smtp/smtp-transport.ts";
import type { Transport } from "./transport.ts";

/** The way out for mail that the settings name. */
export function openTransport(settings: MailSettings): Transport {
  if (settings.transport === "smtp") return openSmtpTransport(settings);
  if (settings.transport === "gmail") return openGmailTransport(settings.access);
  return openLocalTransport();
}
