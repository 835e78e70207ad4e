import { Button } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./registration.module.css";

/** The calm page after registering. */
export function WaitingForApproval({ firstName, email }: { firstName: string; email: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.waiting}>
      <span className={styles.sign}>
        <Icon of={IconHourglass} size={20} />
      </span>
      <h1 ref={heading} tabIndex={-1}>
        Waiting for approval
      </h1>
      <p>
        Thank you, {firstName.trim()}. An admin looks at your registration now. You will hear at <b>{email.trim()}</b>{" "}
        when you can sign in. There is nothing more to do.
      </p>
      <Button component={Link} to="/sign-in" variant="default">
        To the sign-in page
      </Button>
    </div>
  );
}
