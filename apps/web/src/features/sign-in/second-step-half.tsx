import type { SecondFactorAsked } from "@smartsupport/contracts";
import { Logo } from "../../components/ui/logo.tsx";
import { SecondStep } from "../session/second-step.tsx";
import styles from "./sign-in.module.css";

type Props = { asked: SecondFactorAsked["secondFactor"]; onBack: () => void };

/** Stands in the place of the form once the password was right. */
export function SecondStepHalf({ asked, onBack }: Props) {
  return (
    <section className={styles.half}>
      <div className={styles.top}>
        <Logo />
      </div>
      <h1>{asked.kinds.length > 0 ? "One more step" : "Set up your second step"}</h1>
      <p className={styles.lead}>Your password was right.</p>
      <SecondStep asked={asked} onBack={onBack} />
    </section>
  );
}
