import { Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import styles from "./dialog.module.css";
import { useEscapeInFront } from "./use-escape-in-front.ts";

type Props = {
  opened: boolean;
  /** Without it the dialog stays until its own button closes it. */
  onClose?: () => void;
  title: string;
  size?: number;
  children: ReactNode;
};

const stay = () => {};

/** A question in front of the page: takes the focus, keeps it, and gives it back. A page has many: each is made when first asked. */
export function Dialog(props: Props) {
  const { opened, onClose = stay } = props;
  useFocusBack(opened);
  useEscapeInFront(opened, onClose);
  const [isMade, setIsMade] = useState(opened);
  if (opened && !isMade) setIsMade(true);
  return isMade && <Made {...props} />;
}

function Made({ opened, onClose, title, size = 440, children }: Props) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose ?? stay}
      closeOnEscape={false}
      closeOnClickOutside={onClose !== undefined}
      centered
      size={size}
      radius="md"
      transitionProps={{ duration: 0 }}
      // On the root: a class given to Modal.Content would also dress the layer that spans the window.
      classNames={{ overlay: styles.overlay, inner: styles.inner, content: styles.content }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: it draws a <header>, which would be a second banner of the page. */}
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label="Close" iconSize={16} className={styles.close} />}
        </div>
        <Modal.Body className={styles.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
