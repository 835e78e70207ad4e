import { Combobox } from "@mantine/core";
import picker from "../ui/picker.module.css";
import type { Completion } from "./use-completions.ts";

/** What can be put where the caret stands, to be chosen with arrows or the pointer. */
export function CompletionList({ label, options }: { label: string; options: readonly Completion[] }) {
  return (
    // A press must not take the focus from the field.
    <Combobox.Dropdown className={picker.dropdown} onMouseDown={(event) => event.preventDefault()}>
      {/* It floats outside of the page's own landmarks, so it is one of its own. */}
      <section aria-label={label}>
        <Combobox.Options aria-label={label} mah={320} className={picker.options}>
          {options.map(({ value, label: name, hint }) => (
            <Combobox.Option key={value} value={value} className={picker.option}>
              <span className={picker.name}>{name}</span>
              {hint && <span className={picker.hint}>{hint}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </section>
    </Combobox.Dropdown>
  );
}
