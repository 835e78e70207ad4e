import type { Category } from "@smartsupport/contracts";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "react-router-dom";
import { CategoryIcon } from "../../components/ticket/category-icon.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import styles from "./category-menu.module.css";

/** What can be filed, one line each. */
export function CategoryMenu({ categories }: { categories: Category[] }) {
  return (
    <SectionCard title="File a ticket">
      <ul className={styles.menu}>
        {categories.map(({ id, name, description, icon }) => (
          <li key={id}>
            <Link to={`/tickets/new?category=${id}`}>
              <CategoryIcon name={icon} />
              <span className={styles.words}>
                <b>{name}</b>
                <span>{description}</span>
              </span>
              <Icon of={IconChevronRight} size={12} />
            </Link>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
