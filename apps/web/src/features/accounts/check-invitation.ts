import { type Account, type BodyOf, inviteAccount } from "@smartsupport/contracts/schemas";
import { type FieldError, isCompanyId, type Role } from "@smartsupport/domain";
import { nameBody } from "../../components/person/name-body.ts";
import type { NameValues } from "../../components/person/name-fields.tsx";

export type InvitationValues = NameValues & { email: string; role: Role; departmentId: string; companyId: string };

/** How company ids look, as the desk says. Null: not known, so only the server judges. */
export type CompanyIdRule = { companyIdPattern: string; companyIdHint: string } | null;

/** An empty form, or what somebody who was invited before was invited as. */
export function invitationValues(again: Account | null): InvitationValues {
  return {
    email: again?.email ?? "",
    lastName: again?.lastName ?? "",
    firstName: again?.firstName ?? "",
    middleName: again?.middleName ?? "",
    suffix: again?.suffix ?? "",
    role: again?.role ?? "employee",
    departmentId: again?.department?.id ?? "",
    companyId: again?.companyId ?? "",
  };
}

/** What is sent. */
export function invitationBody(values: InvitationValues, rule: CompanyIdRule): BodyOf<typeof inviteAccount> {
  const companyId = values.companyId.trim();
  const upper = companyId.toUpperCase();
  // Badges are printed in capitals, hands type small letters.
  const isUpperMeant =
    rule && !isCompanyId(companyId, rule.companyIdPattern) && isCompanyId(upper, rule.companyIdPattern);
  return {
    ...nameBody(values),
    email: values.email,
    role: values.role,
    departmentId: values.departmentId || null,
    companyId: (isUpperMeant ? upper : companyId) || null,
  };
}

/** Everything that speaks against inviting so, by the API's own rules and the organization's. */
export function checkInvitation(values: InvitationValues, rule: CompanyIdRule): FieldError[] {
  const body = invitationBody(values, rule);
  const issues = inviteAccount.body.safeParse(body).error?.issues ?? [];
  const errors = issues.map(({ path, message }) => ({ path: path.join("."), message }));
  if (rule && body.companyId && !isCompanyId(body.companyId, rule.companyIdPattern)) {
    errors.push({ path: "companyId", message: `This is not a company id: ${rule.companyIdHint}.` });
  }
  return errors;
}
