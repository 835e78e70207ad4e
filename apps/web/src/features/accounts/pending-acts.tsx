import { Button, Menu, VisuallyHidden } from "@mantine/core";
import type { Account } from "@smartsupport/contracts";
import { ROLES, type Role } from "@smartsupport/domain";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./account-row.module.css";
import { ROLE_WORDS } from "./role-words.ts";

type Props = { account: Account; isCurrent: boolean; onApprove: (role: Role) => void; onReject: () => void };

/** Yes or no to a registration. Somebody whose company id is another's cannot be let in: there is only no. */
export function PendingActs({ account: { name, companyIdHolder }, isCurrent, onApprove, onReject }: Props) {
  const variant = isCurrent ? "filled" : "default";
  const isRefused = companyIdHolder !== null;
  return (
    <>
      <Button
        size="xs"
        variant={isRefused ? "default" : "subtle"}
        data-reject
        data-main={isRefused || undefined}
        rightSection={isCurrent && <ActKey of="accounts.reject" />}
        onClick={onReject}
      >
        Reject <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      {!isRefused && (
        <span className={styles.split}>
          <Button
            size="xs"
            variant={variant}
            data-main
            leftSection={<Icon of={IconCheck} />}
            rightSection={isCurrent && <ActKey of="accounts.approve" onFilled />}
            onClick={() => onApprove("employee")}
          >
            Approve <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Menu width={280}>
            <Menu.Target>
              <Button size="xs" variant={variant} aria-label={`Approve ${name} with a role`}>
                <Icon of={IconChevronDown} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ROLES.map((role) => (
                <Menu.Item key={role} onClick={() => onApprove(role)}>
                  <div className={styles.choice}>Approve as {ROLE_WORDS[role].phrase}</div>
                  <div className={styles.does}>{ROLE_WORDS[role].does}</div>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      )}
    </>
  );
}
