import { UnstyledButton } from "@mantine/core";
import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./panel.module.css";

/** A line of the panel: what it is called, and what it is. */
export function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.property}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A value that can be changed on the spot. `name` tells screen readers what a press changes. */
export function ValueButton({ name, children, ...rest }: { name: string } & ComponentPropsWithRef<"button">) {
  return (
    <UnstyledButton {...rest} className={styles.value} title={`Change ${name.toLowerCase()}`}>
      <span className={styles.spoken}>{`Change ${name.toLowerCase()}:`}</span> {children}
    </UnstyledButton>
  );
}
