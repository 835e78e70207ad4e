import { useUser } from "../../features/session/use-session.ts";
import { DeskLayout } from "./desk-layout.tsx";
import { EmployeeLayout } from "./employee-layout.tsx";

/** The frame a person works in, for pages that everybody has. */
export function OwnLayout() {
  return useUser().role === "employee" ? <EmployeeLayout /> : <DeskLayout isReading />;
}
