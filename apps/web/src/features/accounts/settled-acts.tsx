import { Button, VisuallyHidden } from "@mantine/core";
import type { Account } from "@smartsupport/contracts";
import { ActKey } from "../../components/ui/act-key.tsx";
import { wasEverIn } from "./was-ever-in.ts";

type Props = {
  account: Account;
  isMe: boolean;
  isCurrent: boolean;
  onChange: (account: Account) => void;
  onInvite: (account: Account) => void;
  /** Off, or on again. */
  onSwitch: (account: Account) => void;
  /** For good; or to see how far that is. */
  onErase: (account: Account) => void;
};

/** What can be done about somebody who is decided on. Nobody switches themselves off. */
export function SettledActs({ account, isMe, isCurrent, onChange, onInvite, onSwitch, onErase }: Props) {
  const { name, status } = account;
  const isActive = status === "active";
  const main = { size: "xs", variant: "default", "data-main": true } as const;
  const isOff = status === "deactivated";
  const ofPerson = (
    <>
      {" "}
      <VisuallyHidden>{name}</VisuallyHidden>
    </>
  );
  if (account.isErased) {
    return (
      <Button {...main} onClick={() => onErase(account)}>
        Progress
        {ofPerson}
      </Button>
    );
  }
  return (
    <>
      {isOff && !isMe && (
        <Button size="xs" variant="subtle" onClick={() => onErase(account)}>
          Erase…
          {ofPerson}
        </Button>
      )}
      {!isOff && !isMe && (
        <Button size="xs" variant="subtle" onClick={() => onSwitch(account)}>
          {isActive ? "Deactivate" : "Take back"}
          {ofPerson}
        </Button>
      )}
      {isActive && (
        <Button {...main} rightSection={isCurrent && <ActKey of="accounts.change" />} onClick={() => onChange(account)}>
          Change
          {ofPerson}
        </Button>
      )}
      {isOff && wasEverIn(account) && (
        <Button {...main} onClick={() => onSwitch(account)}>
          Reactivate
          {ofPerson}
        </Button>
      )}
      {!isActive && !wasEverIn(account) && (
        <Button {...main} onClick={() => onInvite(account)}>
          {isOff ? "Invite again" : "Send again"}
          {ofPerson}
        </Button>
      )}
    </>
  );
}
