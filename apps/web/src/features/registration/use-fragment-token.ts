import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router-dom";

/**
 * The token that a mailed link carries in its fragment (`#token=…` or `#…`). It is taken out of the address bar at once, so that
 * neither the history nor a screenshot keeps it. Null when there is none.
 */
export function useFragmentToken(): string | null {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(() => tokenOf(hash));
  useEffect(() => {
    if (hash) void navigate({ pathname, search, hash: "" }, { replace: true });
  }, [hash, pathname, search, navigate]);
  return token;
}

function tokenOf(hash: string): string | null {
  const fragment = hash.replace(/^#/, "");
  return new URLSearchParams(fragment).get("token") ?? (fragment.includes("=") ? null : fragment || null);
}
