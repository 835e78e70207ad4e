import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link } from "react-router-dom";
import styles from "./password-reset.module.css";

/** What happens next, in words that are true for every address. */
export function LinkSent({ email }: { email: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Look into your mailbox
      </h1>
      <p className={styles.lead}>
        If <b>{email}</b> has an account, a mail with a link is on its way. The link works once, for 30 minutes. Nothing
        came? Look into the spam folder, or ask an admin.
      </p>
      <Button component={Link} to="/sign-in" variant="default">
        To the sign-in page
      </Button>
    </>
  );
}
