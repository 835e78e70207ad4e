import { type Attachment, createAttachmentLink } from "@smartsupport/contracts";
import { call } from "../api/call.ts";

/** Opens a file in a tab of its own through a signed link of five minutes; what the browser cannot show it saves. */
export async function openAttachment({ id }: Attachment): Promise<void> {
  // The tab is opened within the press, or the browser takes it for an unasked one.
  const tab = window.open("", "_blank");
  if (tab) tab.opener = null;
  try {
    const { url } = await call(createAttachmentLink, { params: { id } });
    if (tab) tab.location.href = url;
    else window.location.assign(url);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
