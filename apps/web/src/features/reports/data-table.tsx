import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import styles from "./data-table.module.css";

export type DataRow = {
  key: string;
  name: string;
  icon?: ReactNode;
  values: readonly number[];
  /** The tickets behind the number. */
  to?: string;
};

type Props = { caption: string; heads: readonly string[]; rows: readonly DataRow[] };

/** Numbers with their names. A name leads to the tickets it counts. */
export function DataTable({ caption, heads, rows }: Props) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, icon, values, to }) => (
          <tr key={key}>
            <th scope="row">
              {icon} {to ? <Link to={to}>{name}</Link> : name}
            </th>
            {values.map((value, place) => (
              <td key={heads[place + 1]}>{value.toLocaleString("en")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
