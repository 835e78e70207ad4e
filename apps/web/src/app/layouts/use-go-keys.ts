import { useNavigate } from "react-router-dom";
import { usePageKey } from "../../lib/use-page-key.ts";

/** The keys that lead to places from everywhere; silent while somebody types. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  usePageKey("c", () => void navigate("/tickets/new"));
}
