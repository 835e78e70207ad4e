export { type FakeGmail, type GmailRefusal, openFakeGmail } from "./fake-gmail.ts";
export { openSmtpServer, type SmtpServer } from "./smtp-server.ts";
