import { Button } from "@mantine/core";
import { Link } from "react-router-dom";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { usePageTitle } from "../lib/page-title.ts";
import styles from "./lost-page.module.css";

/** No such place, or none for this person: the two read the same on purpose. Stands inside a frame. */
export function Lost() {
  usePageTitle("Not found");
  const home = (
    <Button component={Link} to="/" size="xs" variant="default">
      Go to the start page
    </Button>
  );
  return (
    <div className={styles.inFrame}>
      <EmptyState as="h1" title="There is nothing here" action={home}>
        The address may be mistyped, or the page is not for your account.
      </EmptyState>
    </div>
  );
}
