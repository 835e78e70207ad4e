import { UnstyledButton } from "@mantine/core";
import { MEDIA_TYPE_BY_EXTENSION } from "@smartsupport/domain";
import { type ReactNode, useRef } from "react";

const ACCEPT = Object.keys(MEDIA_TYPE_BY_EXTENSION)
  .map((extension) => `.${extension}`)
  .join(",");

type Props = { onFiles: (files: File[]) => void; children: ReactNode; className?: string; label?: string };

/** A button that opens the system's file dialog. */
export function FilePicker({ onFiles, children, className, label }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <UnstyledButton className={className} aria-label={label} title={label} onClick={() => input.current?.click()}>
        {children}
      </UnstyledButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        data-testid="file-input"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
