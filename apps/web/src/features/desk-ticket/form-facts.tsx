import { getDesk, type Ticket } from "@smartsupport/contracts";
import { costRows, sumHundredths } from "../../components/ticket/form/cost-rows.ts";
import { money } from "../../components/ticket/form/money.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { calendarDateWords } from "../../lib/time/calendar-date.ts";
import styles from "./panel.module.css";
import { Property } from "./property.tsx";

/** The answers to the category's own form, as they read. */
export function FormFacts({ ticket: { form, fields } }: { ticket: Ticket }) {
  const hasCosts = form.some(({ type }) => type === "cost_items");
  const desk = useOperationQuery(getDesk, {}, { enabled: hasCosts, staleTime: Number.POSITIVE_INFINITY }).data;
  return form
    .filter(({ key }) => fields[key] !== undefined && fields[key] !== null && fields[key] !== "")
    .map(({ key, label, type }) => (
      <Property key={key} name={label}>
        {type === "cost_items" ? (
          <Costs value={fields[key]} currency={desk?.currency ?? "PHP"} />
        ) : (
          <span className={styles.plain}>{answerWords(type, fields[key])}</span>
        )}
      </Property>
    ));
}

function answerWords(type: string, value: unknown): string {
  return type === "date" && typeof value === "string" ? calendarDateWords(value) : String(value);
}

function Costs({ value, currency }: { value: unknown; currency: string }) {
  const rows = costRows(value);
  return (
    <table className={styles.costs}>
      <tbody>
        {rows.map(({ element, amount }, place) => (
          <tr key={place}>
            <th scope="row">{element}</th>
            <td>{money(Number(amount), currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td>{money(sumHundredths(rows) / 100, currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
