import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconKeyboard, IconList, IconLogout, IconSelector, IconUser } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { PersonAvatar } from "../../components/ui/person-avatar.tsx";
import { useSession, useUser } from "../../features/session/use-session.ts";
import { runOffer } from "../../lib/keys/offers.ts";
import styles from "./account-menu.module.css";
import { AppearanceItems } from "./appearance-items.tsx";

/** Who is signed in, and what is theirs: profile, appearance, the way out. `wide` shows the name beside the picture. */
export function AccountMenu({ wide = false }: { wide?: boolean }) {
  const user = useUser();
  const { signOut } = useSession();
  return (
    <Menu position={wide ? "top-start" : "bottom-end"} width={232}>
      <Menu.Target>
        <UnstyledButton className={styles.target}>
          <PersonAvatar person={user} size={wide ? 24 : 28} />
          {wide && <span className={styles.name}>{user.name}</span>}
          {wide && <Icon of={IconSelector} className={styles.sign} />}
          <VisuallyHidden>{wide ? ", your account" : `${user.name}, your account`}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <b>{user.name}</b>
          <span>{user.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<Icon of={IconUser} />}>
          Profile
        </Menu.Item>
        {user.role !== "employee" && (
          <Menu.Item component={Link} to="/tickets" leftSection={<Icon of={IconList} />}>
            Tickets I filed
          </Menu.Item>
        )}
        <Menu.Divider />
        <AppearanceItems />
        {!wide && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<Icon of={IconKeyboard} />}
              rightSection={<ActKey of="everywhere.keys" />}
              onClick={() => runOffer("everywhere.keys")}
            >
              All keys
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
