import { Button } from "@mantine/core";
import { useState } from "react";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { MacroList } from "../../features/macros/macro-list.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/desk/macros`: answers that are given often, and what they do. */
export function MacrosPage() {
  const [isMaking, setIsMaking] = useState(false);
  usePageTitle("Macros");
  return (
    <>
      <PageBar title="Macros">
        <Button size="xs" onClick={() => setIsMaking(true)}>
          New macro
        </Button>
      </PageBar>
      <MacroList isMaking={isMaking} onMake={setIsMaking} />
    </>
  );
}
