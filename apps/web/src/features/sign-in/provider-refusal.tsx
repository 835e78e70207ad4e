import { IconAlertOctagon } from "@tabler/icons-react";
import { useSearchParams } from "react-router-dom";
import problemStyles from "../../components/ui/form-problem.module.css";
import { Icon } from "../../components/ui/icon.tsx";
import { refusalWords } from "../../lib/single-sign-on/refusal-words.ts";
import styles from "./provider-way.module.css";

/** Why the provider's way did not lead in the last time, whether it is still there or not. */
export function ProviderRefusal({ arePasswordsOff = false }: { arePasswordsOff?: boolean }) {
  const [search] = useSearchParams();
  const words = refusalWords(search.get("refused"), arePasswordsOff);
  return (
    <div role="alert" className={words ? `${problemStyles.box} ${styles.refusal}` : undefined}>
      {words && <Icon of={IconAlertOctagon} />}
      {words && <span>{words}</span>}
    </div>
  );
}
