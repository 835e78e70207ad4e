import { Button } from "@mantine/core";
import { useState } from "react";
import { PageBar } from "../../components/ui/page-bar.tsx";
import { AnnouncementList } from "../../features/announcements/announcement-list.tsx";
import { usePageTitle } from "../../lib/page-title.ts";

/** `/admin/announcements`: what everybody reads on their home. */
export function AnnouncementsPage() {
  const [isWriting, setIsWriting] = useState(false);
  usePageTitle("News");
  return (
    <>
      <PageBar title="News">
        <Button size="xs" onClick={() => setIsWriting(true)}>
          Tell everybody
        </Button>
      </PageBar>
      <AnnouncementList isWriting={isWriting} onWrite={setIsWriting} />
    </>
  );
}
