import { UnstyledButton } from "@mantine/core";
import type { ComponentPropsWithRef, ReactNode } from "react";
import type { PageActName } from "../../lib/keys/page-acts.ts";
import { withKey } from "../../lib/keys/with-key.ts";
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

type ValueProps = { name: string; offer?: PageActName } & ComponentPropsWithRef<"button">;

/** A value that can be changed on the spot. `name` tells screen readers what a press changes; `offer` is the key that does it. */
export function ValueButton({ name, offer, children, ...rest }: ValueProps) {
  const does = `Change ${name.toLowerCase()}`;
  return (
    <UnstyledButton {...rest} className={styles.value} title={offer ? withKey(does, offer) : does}>
      <span className={styles.spoken}>{`${does}:`}</span> {children}
    </UnstyledButton>
  );
}
