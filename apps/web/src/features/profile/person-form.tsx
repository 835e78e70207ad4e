import { Button } from "@mantine/core";
import { type Account, getAccountPhoto, getMe, updateMe } from "@smartsupport/contracts/schemas";
import { useQueryClient } from "@tanstack/react-query";
import { Controller, FormProvider, useForm } from "react-hook-form";
import { nameBody } from "../../components/person/name-body.ts";
import { NameFields, type NameValues } from "../../components/person/name-fields.tsx";
import { PhotoField } from "../../components/person/photo-field.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { operationKey } from "../../lib/api/operation-key.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { usePersonPhoto } from "../../lib/api/use-person-photo.ts";
import { focusFirstError } from "../../lib/focus-first-error.ts";
import { resolved } from "../../lib/form-errors.ts";
import { toastDone } from "../../lib/notify/toast.tsx";
import styles from "./profile.module.css";

/** `undefined`: the photo stays; null: it goes. */
type Values = NameValues & { photo: string | null | undefined };

type Props = { me: Account; onSaved: (me: Account) => void };

/** Names and photo of the person who is signed in. */
export function PersonForm({ me, onSaved }: Props) {
  const client = useQueryClient();
  const present = usePersonPhoto(me);
  const form = useForm<Values>({
    shouldFocusError: false,
    defaultValues: valuesOf(me),
    resolver: (values, _context, options) => {
      const issues = updateMe.body.safeParse(bodyOf(values)).error?.issues ?? [];
      return resolved(
        values,
        issues.map(({ path, message }) => ({ path: path.join("."), message })),
        options,
      );
    },
  });
  const { control, formState } = form;
  const save = useOperationMutation(updateMe, {
    form,
    onSuccess: (saved) => {
      client.setQueryData(operationKey(getMe, {}), saved);
      void client.invalidateQueries({ queryKey: operationKey(getAccountPhoto, { params: { id: saved.id } }) });
      form.reset(valuesOf(saved));
      onSaved(saved);
      toastDone("Your profile is saved.");
    },
  });
  const submit = form.handleSubmit(
    (values) => save.mutateAsync({ body: bodyOf(values) }).catch(() => undefined),
    focusFirstError,
  );

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} className={formStyles.form} aria-label="You" noValidate>
        <FormProblem form={form} />
        <Controller
          control={control}
          name="photo"
          render={({ field: { value, onChange }, fieldState }) => (
            <PhotoField
              value={value ?? null}
              onChange={onChange}
              present={value === undefined ? present : null}
              error={fieldState.error?.message}
            />
          )}
        />
        <NameFields />
        <div className={styles.acts}>
          <Button type="submit" loading={formState.isSubmitting} disabled={!formState.isDirty}>
            Save
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function valuesOf({ lastName, firstName, middleName, suffix }: Account): Values {
  return { lastName, firstName, middleName: middleName ?? "", suffix: suffix ?? "", photo: undefined };
}

function bodyOf({ photo, ...names }: Values) {
  return { ...nameBody(names), ...(photo === undefined ? {} : { photo }) };
}
