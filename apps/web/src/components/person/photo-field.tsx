import { Button } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { shrinkPhoto } from "../../lib/files/shrink-photo.ts";
import { Icon } from "../ui/icon.tsx";
import { OptionalLabel } from "../ui/optional-label.tsx";
import styles from "./person.module.css";

type Props = {
  /** A picture chosen here, in base64; null for none. */
  value: string | null;
  onChange: (photo: string | null) => void;
  /** Address of the picture the person has already. */
  present?: string | null;
  error?: string;
};

/** A person's photo: chosen, made small here in the browser, shown, taken away. */
export function PhotoField({ value, onChange, present = null, error }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const shown = value ? `data:image/jpeg;base64,${value}` : present;
  const words = problem ?? error;

  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      onChange(await shrinkPhoto(file));
      setProblem(null);
    } catch {
      setProblem(`“${file.name}” cannot be read as a picture. Choose a PNG, JPG or WebP.`);
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in the place of the label
    <div role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        <OptionalLabel>Photo</OptionalLabel>
      </span>
      <div className={styles.photo}>
        <span className={styles.picture}>
          {shown ? <img src={shown} alt="You" /> : <Icon of={IconPhoto} size={20} />}
        </span>
        <Button variant="default" size="xs" onClick={() => input.current?.click()}>
          {shown ? "Choose another" : "Choose a photo"}
        </Button>
        {shown && (
          <Button variant="subtle" size="xs" onClick={() => onChange(null)}>
            Remove
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Photo"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p role="alert" className={styles.error}>
        {words}
      </p>
    </div>
  );
}
