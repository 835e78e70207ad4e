import { Outlet } from "react-router-dom";
import styles from "./public-layout.module.css";

/** The plane on which sign-in, registration and invitation lay their card. */
export function PublicLayout() {
  return (
    <div className={styles.plane}>
      <Outlet />
    </div>
  );
}
