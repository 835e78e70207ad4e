import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Checkbox, TextInput } from "@mantine/core";
import { changeView, listViews, type SavedView, saveView, type ViewQuestion } from "@smartsupport/contracts/schemas";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import { viewAddress } from "../../lib/tickets/view-address.ts";
import styles from "./view-form.module.css";

type Props = { view: SavedView | null; question: ViewQuestion; onClose: () => void };

const form = saveView.body.pick({ name: true, isShared: true });

/** The name of a view, and whether the whole desk sees it. */
export function ViewForm({ view, question, onClose }: Props) {
  const navigate = useNavigate();
  const { register, handleSubmit, formState, ...fields } = useForm({
    resolver: zodResolver(form),
    defaultValues: { name: view?.name ?? "", isShared: view?.isShared ?? false },
  });
  const rest = { register, handleSubmit, formState, ...fields };
  const save = useOperationMutation(saveView, { form: rest, invalidates: [listViews] });
  const change = useOperationMutation(changeView, { form: rest, invalidates: [listViews] });
  const submit = handleSubmit(async (values) => {
    try {
      if (view) {
        await change.mutateAsync({ params: { id: view.id }, body: values });
      } else {
        const saved = await save.mutateAsync({ body: { ...values, question } });
        void navigate(viewAddress(saved), { replace: true });
        toastDone(`${saved.name} stands in the side bar.`);
      }
      onClose();
    } catch {
      // The fields say what was refused.
    }
  });
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput
        data-autofocus
        label="Name"
        maxLength={60}
        error={formState.errors.name?.message}
        {...register("name")}
      />
      <Checkbox
        label="Everybody of the desk sees it"
        description="Without it, it is yours alone."
        {...register("isShared")}
      />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {view ? "Save" : "Save the view"}
        </Button>
      </div>
    </form>
  );
}
