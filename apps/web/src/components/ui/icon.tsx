import type { Icon as TablerIcon } from "@tabler/icons-react";

type Props = { of: TablerIcon; size?: 12 | 14 | 16 | 20; className?: string };

/** A Tabler icon in our weight: 1.5 px on screen at 16. Always decoration; the control beside it carries the words. */
export function Icon({ of: Drawing, size = 16, className }: Props) {
  return (
    <Drawing
      size={size}
      stroke={size === 20 ? 1.8 : 2.25}
      className={className}
      aria-hidden
      focusable={false}
      style={FIXED}
    />
  );
}

const FIXED = { flex: "none" } as const;
