import { Button } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { Icon } from "../../components/ui/icon.tsx";
import styles from "./queue.module.css";

/** Says that tickets came since the list was read. They are shown when somebody asks: nothing moves by itself. */
export function NewerNotice({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status">
      {count > 0 && (
        <Button
          size="xs"
          variant="default"
          radius="xl"
          className={styles.newer}
          leftSection={<Icon of={IconArrowUp} size={14} />}
          onClick={onShow}
        >
          {count === 1 ? "1 new ticket" : `${count} new tickets`}
        </Button>
      )}
    </div>
  );
}
