import { Button } from "@mantine/core";
import { listDepartments, listMacros, type Macro } from "@smartsupport/contracts";
import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { SearchField } from "../../components/ui/search-field.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { DeleteMacroDialog } from "./delete-macro-dialog.tsx";
import { MacroForm } from "./macro-form.tsx";
import { MacroRow } from "./macro-row.tsx";
import styles from "./macros.module.css";

type Props = { isMaking: boolean; onMake: (isMaking: boolean) => void };

/** One's own macros and those of the desk. */
export function MacroList({ isMaking, onMake }: Props) {
  const { data, isPending, error, refetch } = useOperationQuery(listMacros, {});
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? [];
  const [words, setWords] = useState("");
  const [changing, setChanging] = useState<Macro | null>(null);
  const [unwanted, setUnwanted] = useState<Macro | null>(null);
  const all = data?.items ?? [];
  const looked = words.trim().toLowerCase();
  const shown = all.filter((macro) => `${macro.name} ${macro.words}`.toLowerCase().includes(looked));
  const close = () => {
    setChanging(null);
    onMake(false);
  };

  return (
    <div className={styles.page}>
      {isPending && <SkeletonText lines={6} label="Loading the macros" />}
      {error && !data && <ErrorState title="The macros did not load." problem={error} retry={() => void refetch()} />}
      {data && all.length === 0 && (
        <EmptyState
          title="No macros yet"
          action={
            <Button size="xs" onClick={() => onMake(true)}>
              New macro
            </Button>
          }
        >
          Words that you write often, with the name of the requester filled in, and what they do with the ticket. Press
          q on a ticket to use one.
        </EmptyState>
      )}
      {all.length > 0 && (
        <SearchField label="Find a macro" placeholder="Find a macro" value={words} onChange={setWords} />
      )}
      {all.length > 0 && shown.length === 0 && <p className={styles.help}>No macro has these words.</p>}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label="Macros">
          {shown.map((macro) => (
            <MacroRow
              key={macro.id}
              macro={macro}
              departments={departments}
              onChange={() => setChanging(macro)}
              onDelete={() => setUnwanted(macro)}
            />
          ))}
        </ul>
      )}
      <Dialog
        opened={isMaking || changing !== null}
        onClose={close}
        title={changing ? `The macro ${changing.name}` : "New macro"}
        size={640}
      >
        <MacroForm key={changing?.id ?? "new"} macro={changing} onClose={close} />
      </Dialog>
      <DeleteMacroDialog macro={unwanted} onClose={() => setUnwanted(null)} />
    </div>
  );
}
