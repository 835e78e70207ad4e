import type { Category } from "@smartsupport/contracts";
import { Link } from "react-router-dom";
import { CategoryIcon } from "../../components/ticket/category-icon.tsx";
import styles from "./category-cards.module.css";

/** The first question of a first visit: what do you need? Each card opens its form. */
export function CategoryStarters({ categories }: { categories: Category[] }) {
  return (
    <section className={styles.starters} aria-labelledby="starters">
      <h2 id="starters">What do you need?</h2>
      <ul className={`${styles.cards} ${styles.links}`}>
        {categories.map(({ id, name, description, icon }) => (
          <li key={id}>
            <Link to={`/tickets/new?category=${id}`} className={styles.card}>
              <CategoryIcon name={icon} size={20} />
              <b>{name}</b>
              <span>{description}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
