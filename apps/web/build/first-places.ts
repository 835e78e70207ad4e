export type FirstPlace = {
  /** What its page is made of. What places share travels together. */
  modules: readonly string[];
  /** What the page reads first, as `call` spells it. Asked while the scripts are still on their way. */
  asks: readonly string[];
  /** And of the first ticket in one of these answers. */
  next?: { of: string; asks: readonly string[] };
  /** What it reads of a stranger, too. */
  open?: readonly string[];
};

const EMPLOYEE = "app/layouts/employee-layout.tsx";
const DESK = "app/layouts/desk-layout.tsx";

/** The places people come to first. Those of the desk are asked for staff alone: a refusal would stand in the audit log. */
export const FIRST_PLACES = {
  "/sign-in": { modules: ["pages/public/sign-in.page.tsx"], asks: [], open: ["/desk"] },
  "/": {
    modules: [EMPLOYEE, "pages/employee/home.page.tsx"],
    asks: ["/tickets?view=my_waiting&limit=10", "/tickets?view=my_active&limit=10", "/drafts", "/categories"],
    next: {
      of: "/tickets?view=my_waiting&limit=10",
      asks: ["/tickets/:number", "/tickets/:number/comments?limit=100"],
    },
  },
  "/tickets/:number": { modules: [EMPLOYEE, "pages/employee/my-ticket.page.tsx"], asks: ["/tickets/:number"] },
  "/desk": { modules: [DESK, "pages/desk/desk.page.tsx"], asks: [] },
  "/desk/tickets": {
    modules: [DESK, "pages/desk/queue.page.tsx"],
    asks: ["/tickets?limit=100&sort=due&view=all_active", "/queue-layout", "/views", "/tickets/counts"],
  },
  "/desk/tickets/:number": {
    modules: [DESK, "pages/desk/ticket.page.tsx"],
    asks: ["/tickets/:number", "/tickets/:number/timeline", "/tickets/counts"],
  },
} as const satisfies Record<string, FirstPlace>;
