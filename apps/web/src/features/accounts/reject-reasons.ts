import type { Account } from "@smartsupport/contracts";

type Reason = { label: string; words: string };

/** What admins usually have to say, in words the person can act on. */
export function rejectReasons({ companyId, companyIdHolder }: Account): readonly [Reason, ...Reason[]] {
  const belongs = companyIdHolder ? "belongs to somebody else" : "is not yours";
  return [
    {
      label: "Wrong company id",
      words: `The company id ${companyId ?? "you gave"} ${belongs}. Please register again with the id on your badge.`,
    },
    { label: "Not an employee", words: "This service desk is only for people who work at this company." },
    { label: "Registered twice", words: "You have an account already. Please sign in with that one." },
  ];
}
