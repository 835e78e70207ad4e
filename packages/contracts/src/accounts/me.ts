import { z } from "zod";
import { newPassword } from "../auth/password.ts";
import { operation } from "../operation.ts";
import { account } from "./accounts.ts";
import { personNames } from "./person-fields.ts";

export const getMe = operation({
  id: "getMe",
  method: "GET",
  path: "/me",
  summary: "Who I am",
  tag: "Me",
  access: "own",
  response: account,
});

export const updateMe = operation({
  id: "updateMe",
  method: "PATCH",
  path: "/me",
  summary: "Change my names or my photo (null removes it)",
  tag: "Me",
  access: "own",
  body: z.strictObject({
    lastName: personNames.lastName.optional(),
    firstName: personNames.firstName.optional(),
    middleName: personNames.middleName,
    suffix: personNames.suffix,
    photo: z.base64().max(4_000_000, "The picture is too large.").nullable().optional(),
  }),
  response: account,
});

export const changeMyPassword = operation({
  id: "changeMyPassword",
  method: "POST",
  path: "/me/password",
  summary: "Change my password; my other sessions end",
  tag: "Me",
  access: "own",
  status: 204,
  body: z.strictObject({ currentPassword: z.string().min(1).max(256), newPassword }),
  errors: ["wrong_credentials", "passwords_off"],
});
