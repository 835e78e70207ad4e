import { ActionIcon, Button, Menu } from "@mantine/core";
import { changeView, listViews, type SavedView } from "@smartsupport/contracts";
import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { Icon } from "../../components/ui/icon.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { questionAt } from "../../lib/tickets/question-at.ts";
import { asksSame } from "../../lib/tickets/view-address.ts";

// Forms and dialogs are fetched when somebody wants one.
const ViewDialog = lazy(async () => ({ default: (await import("./view-dialog.tsx")).ViewDialog }));
const DeleteViewDialog = lazy(async () => ({ default: (await import("./delete-view-dialog.tsx")).DeleteViewDialog }));

/** What can be done with the view on the screen: keep what is asked now, rename, share, delete. Nothing to keep: nothing shown. */
export function ViewActs({ view, isWorthSaving }: { view: SavedView | null; isWorthSaving: boolean }) {
  const [params] = useSearchParams();
  const [open, setOpen] = useState<"save" | "edit" | "delete" | null>(null);
  // A dialog closes by itself, so it stays once it was there.
  const [isWanted, setIsWanted] = useState(false);
  const begin = (what: "save" | "edit" | "delete") => {
    setIsWanted(true);
    setOpen(what);
  };
  const change = useOperationMutation(changeView, { invalidates: [listViews] });
  const question = questionAt(params);
  const isChanged = view !== null && !asksSame(question, view.question);
  const close = () => setOpen(null);
  const keep = async () => {
    if (!view) return;
    await change.mutateAsync({ params: { id: view.id }, body: { question } });
    toastDone(`${view.name} asks this from now on.`);
  };
  const isOffered = isWorthSaving && (view === null || isChanged);
  return (
    <>
      {isChanged && view.mayChange && (
        <Button size="xs" variant="default" loading={change.isPending} onClick={() => void keep().catch(() => {})}>
          Keep in {view.name}
        </Button>
      )}
      {isOffered && (
        <Button size="xs" variant="subtle" onClick={() => begin("save")}>
          Save view
        </Button>
      )}
      {view?.mayChange && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <ActionIcon aria-label={`What to do with the view ${view.name}`}>
              <Icon of={IconDots} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => begin("edit")}>Rename or share</Menu.Item>
            <Menu.Item color="red" onClick={() => begin("delete")}>
              Delete the view
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {isWanted && (
        <Suspense>
          <ViewDialog
            opened={open === "save" || open === "edit"}
            view={open === "edit" ? view : null}
            question={question}
            onClose={close}
          />
          <DeleteViewDialog view={open === "delete" ? view : null} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
