import { type BodyOf, type registerAccount, registration } from "@smartsupport/contracts/schemas";
import { type FieldError, isCompanyId } from "@smartsupport/domain";
import { nameBody } from "../../components/person/name-body.ts";
import type { NameValues } from "../../components/person/name-fields.tsx";

export type RegistrationValues = NameValues & {
  companyId: string;
  departmentId: string;
  email: string;
  password: string;
  photo: string | null;
  hasConsented: boolean;
};

export const EMPTY_REGISTRATION: RegistrationValues = {
  lastName: "",
  firstName: "",
  middleName: "",
  suffix: "",
  companyId: "",
  departmentId: "",
  email: "",
  password: "",
  photo: null,
  hasConsented: false,
};

/** What the organization asks of those who register. */
export type RegistrationRules = { companyIdPattern: string; companyIdHint: string; emailDomains: string[] };

/** What is sent. */
export function registrationBody(values: RegistrationValues, { companyIdPattern }: RegistrationRules) {
  const { departmentId, email, password, photo } = values;
  const companyId = values.companyId.trim();
  const upper = companyId.toUpperCase();
  return {
    ...nameBody(values),
    // Badges are printed in capitals, thumbs type small letters.
    companyId: !isCompanyId(companyId, companyIdPattern) && isCompanyId(upper, companyIdPattern) ? upper : companyId,
    departmentId,
    email,
    password,
    ...(photo ? { photo } : {}),
    hasConsented: values.hasConsented,
  } as BodyOf<typeof registerAccount>;
}

/** Everything that speaks against registering so, by the API's own rules and the organization's. */
export function checkRegistration(values: RegistrationValues, rules: RegistrationRules): FieldError[] {
  const body = registrationBody(values, rules);
  const issues = registration.safeParse(body).error?.issues ?? [];
  const errors = issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const isWrong = (field: string) => errors.some(({ path }) => path === field);
  if (!body.departmentId) replace(errors, "departmentId", "Please choose your department.");
  if (!isWrong("companyId") && !isCompanyId(body.companyId, rules.companyIdPattern)) {
    errors.push({ path: "companyId", message: `This is not a company id: ${rules.companyIdHint}.` });
  }
  if (!isWrong("email") && !isOfDomain(body.email, rules.emailDomains)) {
    const domains = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(rules.emailDomains);
    errors.push({ path: "email", message: `Please use your work e-mail at ${domains}.` });
  }
  return errors;
}

function isOfDomain(email: string, domains: string[]): boolean {
  const domain = email
    .slice(email.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase();
  return domains.length === 0 || domains.some((allowed) => allowed.toLowerCase() === domain);
}

function replace(errors: FieldError[], path: string, message: string): void {
  const known = errors.find((error) => error.path === path);
  if (known) known.message = message;
  else errors.push({ path, message });
}
