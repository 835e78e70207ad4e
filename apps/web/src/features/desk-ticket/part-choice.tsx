import { SegmentedControl } from "@mantine/core";
import type { StoryPart } from "../../components/ticket/story.ts";

/** Which part of a ticket's story is shown. */
export function PartChoice({ part, onChange }: { part: StoryPart; onChange: (part: StoryPart) => void }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="What is shown"
      data={[
        { value: "all", label: "All" },
        { value: "conversation", label: "Conversation" },
        { value: "changes", label: "Changes" },
      ]}
      value={part}
      onChange={onChange}
    />
  );
}
