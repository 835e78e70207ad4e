import { type BodyOf, type SsoPreset, type SsoProvider, saveSingleSignOn } from "@smartsupport/contracts/schemas";
import type { FieldError, Role } from "@smartsupport/domain";

export type ProviderValues = {
  preset: SsoPreset;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  isPrivateHostAllowed: boolean;
  /** As typed, with commas or spaces between. */
  emailDomains: string;
  newPeople: "pending" | "approved";
  roleClaim: string;
  roleMap: { word: string; role: Role }[];
  departmentClaim: string;
  departmentMap: { word: string; departmentId: string }[];
};

const EMPTY: ProviderValues = {
  preset: "entra",
  name: "Microsoft",
  issuer: "",
  clientId: "",
  clientSecret: "",
  isPrivateHostAllowed: false,
  emailDomains: "",
  newPeople: "pending",
  roleClaim: "roles",
  roleMap: [],
  departmentClaim: "",
  departmentMap: [],
};

export function providerValues(provider: SsoProvider | null): ProviderValues {
  if (provider === null) return EMPTY;
  const { isEnabled, arePasswordsOff, breakGlassId, isTested, testedAt, ...fields } = provider;
  return {
    ...fields,
    clientSecret: "",
    emailDomains: fields.emailDomains.join(", "),
    roleClaim: fields.roleClaim ?? "",
    departmentClaim: fields.departmentClaim ?? "",
  };
}

type Preset = { label: string; name: string; issuer: string; roleClaim: string; hint: string };

/** What is known of each provider before an admin types anything. */
export const PRESETS: Record<SsoPreset, Preset> = {
  entra: {
    label: "Microsoft Entra",
    name: "Microsoft",
    issuer: "",
    roleClaim: "roles",
    hint: "https://login.microsoftonline.com/<tenant id>/v2.0",
  },
  google: { label: "Google", name: "Google", issuer: "https://accounts.google.com", roleClaim: "", hint: "" },
  other: { label: "Other", name: "", issuer: "", roleClaim: "groups", hint: "https://login.company.com" },
};

export function providerBody(values: ProviderValues): BodyOf<typeof saveSingleSignOn> {
  const { clientSecret, emailDomains, roleClaim, departmentClaim, roleMap, departmentMap, ...fields } = values;
  const [role, department] = [roleClaim.trim(), departmentClaim.trim()];
  return {
    ...fields,
    issuer: fields.issuer.trim(),
    isPrivateHostAllowed: fields.preset === "other" && fields.isPrivateHostAllowed,
    ...(clientSecret.trim() === "" ? {} : { clientSecret }),
    emailDomains: emailDomains.split(/[\s,;]+/).filter(Boolean),
    roleClaim: role === "" ? null : role,
    roleMap: role === "" ? [] : roleMap,
    departmentClaim: department === "" ? null : department,
    departmentMap: department === "" ? [] : departmentMap,
  };
}

/** What speaks against it by the API's own rules. */
export function checkProvider(values: ProviderValues): FieldError[] {
  const issues = saveSingleSignOn.body.safeParse(providerBody(values)).error?.issues ?? [];
  // One text field stands for the whole list of domains.
  return issues.map(({ path, message }) => ({
    path: path[0] === "emailDomains" ? "emailDomains" : path.join("."),
    message,
  }));
}
