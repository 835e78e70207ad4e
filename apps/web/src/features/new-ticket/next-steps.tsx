import styles from "./new-ticket-form.module.css";

/** What happens once a ticket is sent. */
export function NextSteps({ department }: { department: string | null }) {
  return (
    <aside className={styles.next} aria-labelledby="next-steps">
      <h2 id="next-steps">What happens next</h2>
      <ol>
        <li>You get its number at once.</li>
        <li>{department ?? "The desk"} reviews it and sets the priority.</li>
        <li>Every answer comes here and by mail.</li>
      </ol>
    </aside>
  );
}
