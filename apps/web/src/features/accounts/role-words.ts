import type { Role } from "@smartsupport/domain";

type Words = { name: string; phrase: string; does: string };

/** What a role is called, in a sentence too, and what it may do. */
export const ROLE_WORDS: Record<Role, Words> = {
  employee: { name: "Employee", phrase: "an employee", does: "Files tickets and follows them." },
  coordinator: {
    name: "Coordinator",
    phrase: "a coordinator",
    does: "Also reviews, assigns and resolves everybody's tickets.",
  },
  admin: { name: "Admin", phrase: "an admin", does: "Also decides on accounts and connects outside systems." },
};
