import { z } from "zod";
import { flag, port, text } from "./fields.ts";

export type GmailAccess =
  | { readonly kind: "oauth"; readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string }
  /** A service account that may write as `user` (domain-wide delegation). */
  | { readonly kind: "service-account"; readonly keyFile: string; readonly user: string };

export type MailSettings =
  | { readonly transport: "local"; readonly from: string }
  | {
      readonly transport: "smtp";
      readonly from: string;
      readonly host: string;
      readonly port: number;
      /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
      readonly isSecure: boolean;
      readonly login: { readonly user: string; readonly password: string } | null;
    }
  | { readonly transport: "gmail"; readonly from: string; readonly access: GmailAccess };

export const mailFields = {
  MAIL_TRANSPORT: z.enum(["local", "smtp", "gmail"], { error: "is local, smtp or gmail" }).default("local"),
  MAIL_FROM: text.optional(),
  SMTP_HOST: text.optional(),
  SMTP_PORT: port.default(587),
  SMTP_SECURE: flag.default(false),
  SMTP_USER: text.optional(),
  SMTP_PASSWORD: text.optional(),
  GMAIL_CLIENT_ID: text.optional(),
  GMAIL_CLIENT_SECRET: text.optional(),
  GMAIL_REFRESH_TOKEN: text.optional(),
  GMAIL_SERVICE_ACCOUNT_FILE: text.optional(),
  GMAIL_USER: text.optional(),
};

type MailFields = z.infer<z.ZodObject<typeof mailFields>>;

const LOCAL_SENDER = "SmartSupport <desk@smartsupport.example>";

/** Turns the fields into one transport, or says through `refuse` which field is missing for it. */
export function mailOf(fields: MailFields, refuse: (problem: string) => void): MailSettings {
  if (fields.MAIL_TRANSPORT === "local") return { transport: "local", from: fields.MAIL_FROM ?? LOCAL_SENDER };
  const needed = (name: keyof MailFields, value: string | undefined): string => {
    if (value === undefined) refuse(`${name} is needed when MAIL_TRANSPORT is ${fields.MAIL_TRANSPORT}`);
    return value ?? "";
  };
  const from = needed("MAIL_FROM", fields.MAIL_FROM);
  if (fields.MAIL_TRANSPORT === "gmail") return { transport: "gmail", from, access: gmailAccess(fields, needed) };
  const login =
    fields.SMTP_USER === undefined
      ? null
      : { user: fields.SMTP_USER, password: needed("SMTP_PASSWORD", fields.SMTP_PASSWORD) };
  const host = needed("SMTP_HOST", fields.SMTP_HOST);
  return { transport: "smtp", from, host, port: fields.SMTP_PORT, isSecure: fields.SMTP_SECURE, login };
}

function gmailAccess(
  fields: MailFields,
  needed: (name: keyof MailFields, value: string | undefined) => string,
): GmailAccess {
  if (fields.GMAIL_SERVICE_ACCOUNT_FILE !== undefined) {
    const user = needed("GMAIL_USER", fields.GMAIL_USER);
    return { kind: "service-account", keyFile: fields.GMAIL_SERVICE_ACCOUNT_FILE, user };
  }
  return {
    kind: "oauth",
    clientId: needed("GMAIL_CLIENT_ID", fields.GMAIL_CLIENT_ID),
    clientSecret: needed("GMAIL_CLIENT_SECRET", fields.GMAIL_CLIENT_SECRET),
    refreshToken: needed("GMAIL_REFRESH_TOKEN", fields.GMAIL_REFRESH_TOKEN),
  };
}
