import { z } from "zod";
import { operation } from "../operation.ts";
import { id } from "../primitives.ts";
import { ssoProvider, ssoProviderFields, ssoTest } from "./sso-provider.ts";

const tag = "Accounts";

export const ssoSettings = z.object({
  /** What the provider must be told to send people back to. */
  redirectUri: z.string(),
  provider: ssoProvider.nullable(),
  lastTest: ssoTest.nullable(),
  /** Who could keep a password, and who would stand outside without one. */
  admins: z.array(z.object({ id, name: z.string(), hasPassword: z.boolean(), isLinked: z.boolean() })),
});
export type SsoSettings = z.output<typeof ssoSettings>;

export const getSingleSignOn = operation({
  id: "getSingleSignOn",
  method: "GET",
  path: "/single-sign-on",
  summary: "The provider by which people sign in, and what came of the last test",
  tag,
  access: "own",
  response: ssoSettings,
});

export const saveSingleSignOn = operation({
  id: "saveSingleSignOn",
  method: "PUT",
  path: "/single-sign-on",
  summary: "Set up the provider; another connection switches it off until it is tested",
  tag,
  access: "own",
  body: z.strictObject({
    ...ssoProviderFields,
    /** Kept sealed and never shown again; left out, it stays as it is. */
    clientSecret: z.string().trim().min(1, "Please enter the client secret.").max(1000).optional(),
  }),
  response: ssoSettings,
  errors: ["address_refused"],
});

export const switchSingleSignOn = operation({
  id: "switchSingleSignOn",
  method: "PATCH",
  path: "/single-sign-on",
  summary: "Switch signing in by the provider on and off, and signing in with a password",
  tag,
  access: "own",
  body: z.strictObject({
    isEnabled: z.boolean().optional(),
    arePasswordsOff: z.boolean().optional(),
    /** The one admin who may always sign in with a password. */
    breakGlassId: id.optional(),
  }),
  response: ssoSettings,
});

/** A way to the provider: the page goes there, in the browser that asked. */
const away = z.object({ url: z.string() });

export const testSingleSignOn = operation({
  id: "testSingleSignOn",
  method: "POST",
  path: "/single-sign-on/tests",
  summary: "Begin a test sign-in, which changes nothing and shows what the provider says",
  tag,
  access: "own",
  status: 201,
  response: away,
  errors: ["provider_failed"],
});

export const getMySingleSignOn = operation({
  id: "getMySingleSignOn",
  method: "GET",
  path: "/me/single-sign-on",
  summary: "Whether I may sign in by the provider",
  tag: "Me",
  access: "own",
  response: z.object({ name: z.string().nullable(), isLinked: z.boolean() }),
});

export const linkSingleSignOn = operation({
  id: "linkSingleSignOn",
  method: "POST",
  path: "/me/single-sign-on",
  summary: "Link my account with the provider, after my password",
  tag: "Me",
  access: "own",
  status: 201,
  body: z.strictObject({ password: z.string().min(1, "Please enter your password.").max(256) }),
  response: away,
  errors: ["wrong_credentials", "provider_failed"],
});
