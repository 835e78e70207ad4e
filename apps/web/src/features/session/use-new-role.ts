import type { Role } from "@smartsupport/domain";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { toastDone } from "../../lib/notify/toast.tsx";

/** Says so when an admin changed the role of whoever is here, and forgets what was read in the old one. */
export function useNewRole(user: { id: string; role: Role } | null): void {
  const client = useQueryClient();
  const before = useRef(user);
  useEffect(() => {
    const last = before.current;
    before.current = user;
    if (!last || !user || last.id !== user.id || last.role === user.role) return;
    // The pages of the old role are gone by now: what only they showed goes, the rest is read anew.
    client.removeQueries({ type: "inactive" });
    void client.invalidateQueries();
    toastDone("An admin changed what you may do here.");
  }, [user, client]);
}
