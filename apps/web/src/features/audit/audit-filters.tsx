import { Button, UnstyledButton } from "@mantine/core";
import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from "@smartsupport/contracts";
import { Chip } from "../../components/ui/chip.tsx";
import { Picker } from "../../components/ui/picker.tsx";
import { SearchField } from "../../components/ui/search-field.tsx";
import styles from "./audit.module.css";
import { type AuditAsk, isNarrowed } from "./audit-ask.ts";
import { wordsOf } from "./audit-words.ts";
import { DatesFilter } from "./dates-filter.tsx";
import { PersonFilter } from "./person-filter.tsx";

type Props = {
  ask: AuditAsk;
  /** On the page: what is filtered by is named after them. */
  items: readonly AuditEntry[];
  onAsk: (change: Partial<AuditAsk>) => void;
  onClear: () => void;
};

const OPTIONS = AUDIT_ACTIONS.map((value) => ({ value, label: wordsOf(value).label })).sort((a, b) =>
  a.label.localeCompare(b.label),
);

/** What the log is narrowed to. Each filter is a chip, which names itself and gets a cross once something is chosen. */
export function AuditFilters({ ask, items, onAsk, onClear }: Props) {
  const { actions, actor, subject, from, to } = ask;
  const actorName = items.find((entry) => entry.actor.id === actor)?.actor.name ?? "one person";
  const subjectName = items.find((entry) => entry.subject.id === subject)?.subject.name ?? "one thing";
  const toggle = (picked: AuditAction) =>
    onAsk({ actions: actions.includes(picked) ? actions.filter((one) => one !== picked) : [...actions, picked] });
  const chip = (name: string, isUsed: boolean, nothing: Partial<AuditAsk>) => ({
    name: isUsed ? name : undefined,
    onRemove: isUsed ? () => onAsk(nothing) : undefined,
    removeLabel: `Remove the filter ${name}`,
  });
  return (
    <div className={styles.filters}>
      <SearchField
        label="Search the audit log"
        placeholder="Name, e-mail, address, ticket"
        value={ask.q}
        onChange={(q) => onAsk({ q })}
        className={styles.search}
      />
      <div className={styles.chips}>
        <Chip {...chip("What", actions.length > 0, { actions: [] })}>
          <Picker
            label="What was done"
            options={OPTIONS}
            chosen={actions}
            isMultiple
            isSearchable
            onPick={(value) => toggle(value as AuditAction)}
          >
            {(press) => (
              <UnstyledButton className={styles.choice} onClick={press}>
                {actionsWords(actions)}
              </UnstyledButton>
            )}
          </Picker>
        </Chip>
        <Chip {...chip("Who", actor !== null, { actor: null })}>
          <PersonFilter label={actor ? actorName : "Who"} onPick={(id) => onAsk({ actor: id })} />
        </Chip>
        <Chip {...chip("When", Boolean(from || to), { from: null, to: null })}>
          <DatesFilter from={from} to={to} onChange={onAsk} />
        </Chip>
        {subject && <Chip {...chip("About", true, { subject: null })}>{subjectName}</Chip>}
        {isNarrowed(ask) && (
          <Button variant="subtle" size="xs" className={styles.clear} onClick={onClear}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}

function actionsWords(actions: readonly AuditAction[]): string {
  const [first] = actions;
  if (!first) return "What";
  return actions.length === 1 ? wordsOf(first).label : `${actions.length} kinds`;
}
