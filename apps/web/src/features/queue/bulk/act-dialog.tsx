import { type BulkAct, listCategories, listDepartments, type PersonRef } from "@smartsupport/contracts";
import { PRIORITIES } from "@smartsupport/domain";
import { Dialog } from "../../../components/ui/dialog.tsx";
import { PersonList } from "../../../components/ui/person-list.tsx";
import { PriorityIcon } from "../../../components/ui/priority-icon.tsx";
import { useOperationQuery } from "../../../lib/api/use-operation-query.ts";
import { ChoiceList } from "./choice-list.tsx";
import { HoldForm } from "./hold-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { ACT_TITLES, type OpenAct } from "./open-act.ts";
import { ResolveForm } from "./resolve-form.tsx";
import { StatusList } from "./status-list.tsx";
import { TagForm } from "./tag-form.tsx";
import type { Naming } from "./use-bulk.ts";

type Props = {
  open: OpenAct | null;
  numbers: readonly string[];
  me: PersonRef;
  onOpen: (act: OpenAct) => void;
  onClose: () => void;
  onRun: (numbers: readonly string[], act: BulkAct, naming?: Naming) => void;
};

/** Asks for what an act still needs. Choosing acts at once; words are sent with a button. */
export function ActDialog({ open, numbers, onClose, ...rest }: Props) {
  const [only] = numbers;
  const whose = numbers.length === 1 ? only : `${numbers.length} tickets`;
  const isWide = open === "hold" || open === "resolve" || open === "merge";
  return (
    <Dialog
      opened={open !== null}
      onClose={onClose}
      title={open ? `${ACT_TITLES[open]} ${whose}` : ""}
      size={isWide ? 520 : 400}
    >
      {open && <Content open={open} numbers={numbers} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Content({ open, numbers, me, onOpen, onClose, onRun }: Props & { open: OpenAct }) {
  const run = (act: BulkAct, naming?: Naming, among = numbers) => {
    onClose();
    onRun(among, act, naming);
  };
  switch (open) {
    case "assign":
      return (
        <PersonList
          label="Assignee"
          roles={["coordinator", "admin"]}
          first={[
            { ...me, hint: "You" },
            { id: null, name: "Nobody", hasPhoto: false, hint: "Back to the queue" },
          ]}
          onPick={(person) =>
            run({ kind: "assign", assigneeId: person?.id ?? null }, { name: person?.name, assignee: person })
          }
        />
      );
    case "status":
      return <StatusList onTake={() => run({ kind: "take" }, { assignee: me })} onOpen={onOpen} />;
    case "priority":
      return (
        <ChoiceList
          label="Priority"
          choices={PRIORITIES.map((id) => ({ id, name: id, icon: <PriorityIcon priority={id} /> }))}
          onPick={({ id }) => run({ kind: "priority", priority: id })}
        />
      );
    case "department":
      return <Departments onPick={({ id, name }) => run({ kind: "department", departmentId: id }, { name })} />;
    case "category":
      return <Categories onPick={({ id, name }) => run({ kind: "category", categoryId: id }, { name })} />;
    case "tag":
      return <TagForm onRun={run} />;
    case "hold":
      return <HoldForm onRun={run} onClose={onClose} />;
    case "resolve":
      return <ResolveForm count={numbers.length} onRun={run} onClose={onClose} />;
    case "merge":
      return (
        <MergeForm
          numbers={numbers}
          onClose={onClose}
          onRun={(into) =>
            run(
              { kind: "merge", into },
              {},
              numbers.filter((number) => number !== into),
            )
          }
        />
      );
  }
}

type Pick = { onPick: (choice: { id: string; name: string }) => void };

function Departments({ onPick }: Pick) {
  const departments = useOperationQuery(listDepartments, {}).data?.items ?? [];
  return <ChoiceList label="Department" choices={departments} onPick={onPick} />;
}

function Categories({ onPick }: Pick) {
  const categories = useOperationQuery(listCategories, {}).data?.items ?? [];
  return <ChoiceList label="Category" choices={categories.map(({ id, name }) => ({ id, name }))} onPick={onPick} />;
}
