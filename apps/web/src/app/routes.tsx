import { Outlet, type RouteObject } from "react-router-dom";
import { StartingPage } from "../components/ui/starting-page.tsx";
import { OnlyStrangers } from "../features/session/only-strangers.tsx";
import { RequireRole } from "../features/session/require-role.tsx";
import { PublicLayout } from "./layouts/public-layout.tsx";
import { Lost } from "./lost.tsx";
import { LostPage } from "./lost-page.tsx";
import { RouteProblem } from "./route-problem.tsx";

/** One page a URL, each loaded when it is first wanted. Guards sit on the layouts: a page never asks who may see it. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteProblem />,
    HydrateFallback: StartingPage,
    children: [
      {
        element: <PublicLayout />,
        children: [
          {
            path: "/sign-in",
            lazy: async () => {
              const { SignInPage } = await import("../pages/public/sign-in.page.tsx");
              return {
                element: (
                  <OnlyStrangers>
                    <SignInPage />
                  </OnlyStrangers>
                ),
              };
            },
          },
          {
            path: "/register",
            lazy: async () => {
              const { RegisterPage } = await import("../pages/public/register.page.tsx");
              return {
                element: (
                  <OnlyStrangers>
                    <RegisterPage />
                  </OnlyStrangers>
                ),
              };
            },
          },
          {
            path: "/forgot-password",
            lazy: async () => ({
              Component: (await import("../pages/public/forgot-password.page.tsx")).ForgotPasswordPage,
            }),
          },
          {
            path: "/reset-password",
            lazy: async () => ({
              Component: (await import("../pages/public/reset-password.page.tsx")).ResetPasswordPage,
            }),
          },
          {
            path: "/invitation",
            lazy: async () => ({ Component: (await import("../pages/public/invitation.page.tsx")).InvitationPage }),
          },
        ],
      },
      {
        lazy: async () => {
          const { EmployeeLayout } = await import("./layouts/employee-layout.tsx");
          return {
            element: (
              <RequireRole>
                <EmployeeLayout />
              </RequireRole>
            ),
          };
        },
        children: [
          { path: "/", lazy: async () => ({ Component: (await import("../pages/employee/home.page.tsx")).HomePage }) },
          {
            path: "/tickets",
            lazy: async () => ({ Component: (await import("../pages/employee/my-tickets.page.tsx")).MyTicketsPage }),
          },
          {
            path: "/tickets/new",
            lazy: async () => ({ Component: (await import("../pages/employee/new-ticket.page.tsx")).NewTicketPage }),
          },
          {
            path: "/tickets/:number",
            lazy: async () => ({ Component: (await import("../pages/employee/my-ticket.page.tsx")).MyTicketPage }),
          },
        ],
      },
      {
        lazy: async () => {
          const { OwnLayout } = await import("./layouts/own-layout.tsx");
          return {
            element: (
              <RequireRole>
                <OwnLayout />
              </RequireRole>
            ),
          };
        },
        children: [
          {
            path: "/inbox",
            lazy: async () => ({ Component: (await import("../pages/inbox/inbox.page.tsx")).InboxPage }),
          },
          {
            path: "/profile",
            lazy: async () => ({ Component: (await import("../pages/profile/profile.page.tsx")).ProfilePage }),
          },
        ],
      },
      {
        lazy: async () => {
          const { DeskLayout } = await import("./layouts/desk-layout.tsx");
          return {
            element: (
              <RequireRole least="coordinator" otherwise={<LostPage />}>
                <DeskLayout />
              </RequireRole>
            ),
          };
        },
        children: [
          { path: "/desk", lazy: async () => ({ Component: (await import("../pages/desk/desk.page.tsx")).DeskPage }) },
          {
            path: "/desk/tickets",
            lazy: async () => ({ Component: (await import("../pages/desk/queue.page.tsx")).QueuePage }),
          },
          {
            path: "/desk/tickets/:number",
            lazy: async () => ({ Component: (await import("../pages/desk/ticket.page.tsx")).TicketPage }),
          },
          {
            path: "/desk/macros",
            lazy: async () => ({ Component: (await import("../pages/desk/macros.page.tsx")).MacrosPage }),
          },
          {
            path: "/desk/reports",
            lazy: async () => ({ Component: (await import("../pages/desk/reports.page.tsx")).ReportsPage }),
          },
          {
            element: (
              <RequireRole least="admin" otherwise={<Lost />}>
                <Outlet />
              </RequireRole>
            ),
            children: [
              {
                path: "/admin/accounts",
                lazy: async () => ({ Component: (await import("../pages/admin/accounts.page.tsx")).AccountsPage }),
              },
              {
                path: "/admin/api-keys",
                lazy: async () => ({ Component: (await import("../pages/admin/api-keys.page.tsx")).ApiKeysPage }),
              },
              {
                path: "/admin/endpoints",
                lazy: async () => ({ Component: (await import("../pages/admin/endpoints.page.tsx")).EndpointsPage }),
              },
              {
                path: "/admin/security",
                lazy: async () => ({ Component: (await import("../pages/admin/security.page.tsx")).SecurityPage }),
              },
              {
                path: "/admin/sign-in",
                lazy: async () => ({
                  Component: (await import("../pages/admin/single-sign-on.page.tsx")).SingleSignOnPage,
                }),
              },
              {
                path: "/admin/announcements",
                lazy: async () => ({
                  Component: (await import("../pages/admin/announcements.page.tsx")).AnnouncementsPage,
                }),
              },
              {
                path: "/admin/audit",
                lazy: async () => ({ Component: (await import("../pages/admin/audit.page.tsx")).AuditPage }),
              },
              {
                path: "/admin/mailbox",
                lazy: async () => ({ Component: (await import("../pages/admin/mailbox.page.tsx")).MailboxPage }),
              },
            ],
          },
        ],
      },
      { path: "*", element: <LostPage /> },
    ],
  },
];
