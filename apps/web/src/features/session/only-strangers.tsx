import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router-dom";
import { StartingPage } from "../../components/ui/starting-page.tsx";
import { landing } from "./landing.ts";
import { useSession } from "./use-session.ts";

/** Pages such as sign-in: whoever is signed in goes on to where they wanted to be. */
export function OnlyStrangers({ children }: { children: ReactNode }) {
  const { status, user } = useSession();
  const from: unknown = useLocation().state?.from;
  if (status === "starting") return <StartingPage />;
  if (!user) return children;
  const wanted = typeof from === "string" && from.startsWith("/") && from !== "/" ? from : landing(user.role);
  return <Navigate to={wanted} replace />;
}
