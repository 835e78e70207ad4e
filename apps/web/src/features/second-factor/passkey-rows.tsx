import { Button, VisuallyHidden } from "@mantine/core";
import type { PasskeyInfo } from "@smartsupport/contracts";
import formStyles from "../../components/ui/form.module.css";
import { RelativeTime } from "../../components/ui/relative-time.tsx";
import styles from "./second-factor.module.css";

type Props = {
  passkeys: readonly PasskeyInfo[];
  onRename: (passkey: PasskeyInfo) => void;
  onRemove: (passkey: PasskeyInfo) => void;
};

/** My passkeys, each with its ways out. */
export function PasskeyRows({ passkeys, onRename, onRemove }: Props) {
  return passkeys.map((passkey) => (
    <li key={passkey.id} className={styles.row}>
      <div>
        <div className={styles.name}>{passkey.name}</div>
        <div className={formStyles.hint}>
          Passkey, {passkey.lastUsedAt ? "used " : "added "}
          <RelativeTime at={passkey.lastUsedAt ?? passkey.addedAt} />
        </div>
      </div>
      <div className={styles.acts}>
        <Button size="xs" variant="subtle" onClick={() => onRename(passkey)}>
          Rename <VisuallyHidden>{passkey.name}</VisuallyHidden>
        </Button>
        <Button size="xs" variant="default" onClick={() => onRemove(passkey)}>
          Remove <VisuallyHidden>{passkey.name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  ));
}
