import { IconEyeOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./once-notice.module.css";

/** Above what the desk itself cannot show a second time. */
export function OnceNotice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.once}>
      <Icon of={IconEyeOff} />
      <span>{children}</span>
    </p>
  );
}
