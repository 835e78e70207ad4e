import { useLayoutEffect } from "react";
import { ToastContainer, type ToastTransitionProps } from "react-toastify/unstyled";
import styles from "./toast.module.css";

/**
 * Comes and goes at once. The library's own waits for the end of an animation that we do not have: what was dismissed stayed among
 * the four until its time was over, and the fifth was never shown.
 */
function AtOnce({ children, isIn, done, playToast }: ToastTransitionProps) {
  // Not on the two functions: they are new at each drawing.
  useLayoutEffect(() => (isIn ? playToast() : done()), [isIn]);
  return children;
}

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
      transition={AtOnce}
      limit={4}
    />
  );
}
