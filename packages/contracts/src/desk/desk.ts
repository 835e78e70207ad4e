import { ROLES } from "@smartsupport/domain";
import { z } from "zod";
import { operation } from "../operation.ts";
import { ref } from "../primitives.ts";

export const getDesk = operation({
  id: "getDesk",
  method: "GET",
  path: "/desk",
  summary: "What the sign-in and registration pages need to know",
  tag: "Desk",
  access: "public",
  response: z.object({
    organizationName: z.string(),
    departments: z.array(ref),
    companyIdPattern: z.string(),
    companyIdHint: z.string(),
    emailDomains: z.array(z.string()),
    /** ISO 4217, of the amounts in forms. */
    currency: z.string().length(3),
    /** Only where people may sign in by an outside provider. */
    singleSignOn: z.object({ name: z.string(), arePasswordsOff: z.boolean() }).optional(),
    /** Only while DEMO=1, which only loopback can reach. */
    demo: z
      .object({
        password: z.string(),
        accounts: z.array(z.object({ email: z.string(), name: z.string(), role: z.enum(ROLES) })),
        workflowSystemUrl: z.string().nullable(),
      })
      .nullable(),
  }),
});
