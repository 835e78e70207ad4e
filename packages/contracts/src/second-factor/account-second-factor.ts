import { operation } from "../operation.ts";
import { idParams } from "../primitives.ts";

export const removeSecondFactor = operation({
  id: "removeSecondFactor",
  method: "DELETE",
  path: "/accounts/:id/second-factor",
  summary: "Remove everything a person has besides the password: they lost it; they are told by mail and signed out",
  tag: "Accounts",
  access: "resource",
  params: idParams,
  status: 204,
});
