import { Button } from "@mantine/core";
import { Link } from "react-router-dom";
import styles from "./password-reset.module.css";

/** The link is used up or too old. */
export function ResetVoid() {
  return (
    <>
      <h1>This link cannot be used</h1>
      <p className={styles.lead}>It was used already, a newer one was sent, or its 30 minutes are over.</p>
      <Button component={Link} to="/forgot-password">
        Send a new link
      </Button>
    </>
  );
}
