import { Button, PasswordInput } from "@mantine/core";
import { getMySingleSignOn, linkSingleSignOn } from "@smartsupport/contracts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useSearchParams } from "react-router-dom";
import { Dialog } from "../../components/ui/dialog.tsx";
import formStyles from "../../components/ui/form.module.css";
import { FormProblem } from "../../components/ui/form-problem.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { leaveFor } from "../../lib/leave-for.ts";
import { refusalWords } from "../../lib/single-sign-on/refusal-words.ts";

/** Whether this account is linked with the company's own sign-in. Nothing where the desk has none. */
export function CompanySignIn() {
  const mine = useOperationQuery(getMySingleSignOn, {}).data;
  const [search] = useSearchParams();
  const [isLinking, setIsLinking] = useState(false);
  if (!mine?.name) return null;
  const refusal = refusalWords(search.get("refused"));
  return (
    <SectionCard title="Company sign-in" isPadded>
      <div className={formStyles.form}>
        <p className={formStyles.lead}>
          {mine.isLinked
            ? `Your account is linked: you can sign in with ${mine.name}.`
            : `Link your account to sign in with ${mine.name}.`}
        </p>
        <p role="alert" className={formStyles.problem}>
          {refusal}
        </p>
        <div>
          <Button variant="default" onClick={() => setIsLinking(true)}>
            {mine.isLinked ? "Link another" : `Link with ${mine.name}`}
          </Button>
        </div>
      </div>
      <Dialog opened={isLinking} onClose={() => setIsLinking(false)} title={`Link with ${mine.name}`}>
        <LinkForm name={mine.name} onClose={() => setIsLinking(false)} />
      </Dialog>
    </SectionCard>
  );
}

/** The password first: whoever sits down at an open page shall not link themselves. */
function LinkForm({ name, onClose }: { name: string; onClose: () => void }) {
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  const link = useOperationMutation(linkSingleSignOn, { form });
  const submit = form.handleSubmit(async (body) => {
    const way = await link.mutateAsync({ body }).catch(() => null);
    if (way) leaveFor(way.url);
  });
  return (
    <form onSubmit={submit} className={formStyles.form} noValidate>
      <p>You sign in with {name} next, and come back here.</p>
      <FormProblem form={form} />
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        data-autofocus
        error={errors.password?.message}
        aria-invalid={errors.password ? true : undefined}
        {...form.register("password", { required: "Please enter your password." })}
      />
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isSubmitting}>
          Go on
        </Button>
      </div>
    </form>
  );
}
