import { ToastContainer } from "react-toastify/unstyled";
import styles from "./toast.module.css";

/** The live region in which toasts appear; mounted once, before the first of them. */
export function ToastRegion() {
  return (
    <ToastContainer
      position="bottom-right"
      className={styles.region}
      toastClassName={styles.toast}
      aria-label="Messages"
      hideProgressBar
      closeButton={false}
      icon={false}
      closeOnClick={false}
      draggable={false}
      newestOnTop
      limit={4}
    />
  );
}
