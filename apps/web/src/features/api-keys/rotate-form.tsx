import { Button, Radio } from "@mantine/core";
import { type ListedApiKey, listApiKeys, listIntegrations, OVERLAP_HOURS, rotateApiKey } from "@smartsupport/contracts";
import { type FormEvent, useState } from "react";
import formStyles from "../../components/ui/form.module.css";
import { ApiProblem } from "../../lib/api/api-problem.ts";
import { useOperationMutation } from "../../lib/api/use-operation-mutation.ts";
import styles from "./key-forms.module.css";

type Overlap = (typeof OVERLAP_HOURS)[number];

const WORDS: Record<Overlap, { label: string; after: string }> = {
  0: { label: "Not at all: it is revoked at once", after: "The old one is revoked." },
  1: { label: "One hour", after: "The old one works for one hour more." },
  24: { label: "One day", after: "The old one works for one day more." },
  168: { label: "Seven days", after: "The old one works for seven days more." },
};

type Props = {
  apiKey: ListedApiKey;
  onClose: () => void;
  onMade: (secret: string, lastWords: string) => void;
};

/** How long the old key goes on beside the one that takes over. */
export function RotateForm({ apiKey, onClose, onMade }: Props) {
  const [hours, setHours] = useState<Overlap>(24);
  const [problem, setProblem] = useState<string | null>(null);
  const rotate = useOperationMutation(rotateApiKey, { quiet: true, invalidates: [listApiKeys, listIntegrations] });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const made = await rotate.mutateAsync({ params: { id: apiKey.id }, body: { overlapHours: hours } });
      onMade(made.secret, WORDS[hours].after);
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.detail : "That did not work. Try again in a moment.");
    }
  };

  return (
    <form onSubmit={submit} className={formStyles.form} aria-label="Rotate the key">
      <p className={formStyles.lead}>
        A new key with the same name and rights takes over. So that {apiKey.system.name} loses nothing while you enter
        it there, the old one may go on for a while.
      </p>
      <Radio.Group
        label="The old key goes on for"
        value={String(hours)}
        onChange={(value) => setHours(OVERLAP_HOURS.find((one) => String(one) === value) ?? 24)}
      >
        <div className={styles.choices}>
          {OVERLAP_HOURS.map((one) => (
            <Radio key={one} value={String(one)} label={WORDS[one].label} />
          ))}
        </div>
      </Radio.Group>
      <p className={styles.under}>
        {apiKey.expiresAt
          ? "The new key lasts as long as the old one was made to last."
          : "The new key works until it is revoked, as the old one did."}
      </p>
      <p role="alert" className={formStyles.problem}>
        {problem}
      </p>
      <div className={formStyles.sheetActions}>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={rotate.isPending}>
          Make the new key
        </Button>
      </div>
    </form>
  );
}
