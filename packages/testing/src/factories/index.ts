export { ctxOf, makeAccount, type TestAccount } from "./make-account.ts";
export { type FixtureDesk, makeFixtureDesk } from "./make-fixture-desk.ts";
export { makeEndpoint, makeKey, type TestEndpoint } from "./make-integration.ts";
export { makeOrganization, type TestOrganization } from "./make-organization.ts";
export { makeTicket, type TestTicket } from "./make-ticket.ts";
export { makeUpload } from "./make-upload.ts";
export { openTestCore, type TestCore } from "./open-test-core.ts";
