import { ROLES, type Role } from "@smartsupport/domain";
import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router-dom";
import { StartingPage } from "../../components/ui/starting-page.tsx";
import { useSession } from "./use-session.ts";

type Props = { least?: Role; children: ReactNode; otherwise?: ReactNode };

/** Shows its children to people of at least this role. Others see `otherwise`, strangers the sign-in page and then come back. */
export function RequireRole({ least = "employee", children, otherwise = null }: Props) {
  const session = useSession();
  const location = useLocation();
  if (session.status === "starting") return <StartingPage />;
  if (!session.user) {
    return <Navigate to="/sign-in" replace state={{ from: `${location.pathname}${location.search}` }} />;
  }
  return ROLES.indexOf(session.user.role) >= ROLES.indexOf(least) ? children : otherwise;
}
