import { Button } from "@mantine/core";
import { listMacros, type Macro } from "@smartsupport/contracts";
import { IconBolt, IconLock, IconSettings } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { ActKey } from "../../components/ui/act-key.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Picker } from "../../components/ui/picker.tsx";
import { operationQuery } from "../../lib/api/operation-query.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageAct } from "../../lib/keys/use-page-act.ts";

const MANAGE = "manage";
const FRESH_MS = 60_000;

/** The macros of the desk and one's own: what is chosen goes into the composer, to be read before it is sent. */
export function MacroPicker({
  onPick,
  may,
}: {
  onPick: (macro: Macro) => void;
  may: { note: boolean; comment: boolean };
}) {
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const macros = useOperationQuery(listMacros, {}, { enabled: isOpen, staleTime: FRESH_MS }).data?.items ?? [];
  usePageAct("ticket.macro", (given) => {
    if (given === undefined) return setIsOpen(true);
    void client.fetchQuery({ ...operationQuery(listMacros, {}), staleTime: FRESH_MS }).then(({ items }) => {
      const macro = items.find(({ id }) => id === given);
      if (macro) onPick(macro);
    });
  });
  const offered = macros.filter(({ isNote }) => (isNote ? may.note : may.comment));
  const options = offered.map(({ id, name, isNote, isShared }) => ({
    value: id,
    label: name,
    icon: <Icon of={isNote ? IconLock : IconBolt} size={14} />,
    hint: isShared ? undefined : "Yours",
  }));
  const manage = { value: MANAGE, label: "Manage macros", icon: <Icon of={IconSettings} size={14} /> };
  return (
    <Picker
      label="Macros"
      options={[...options, manage]}
      chosen={[]}
      isSearchable
      opened={isOpen}
      onOpenedChange={setIsOpen}
      width={280}
      onPick={(value) => {
        const macro = macros.find(({ id }) => id === value);
        if (macro) onPick(macro);
        else if (value === MANAGE) void navigate("/desk/macros");
      }}
    >
      {(press) => (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={press}
          leftSection={<Icon of={IconBolt} />}
          rightSection={<ActKey of="ticket.macro" />}
        >
          Macros
        </Button>
      )}
    </Picker>
  );
}
