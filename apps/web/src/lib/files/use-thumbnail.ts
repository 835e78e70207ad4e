import { type Attachment, getAttachmentContent } from "@smartsupport/contracts";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../api/call.ts";
import { operationKey } from "../api/operation-key.ts";

const LARGEST_BYTES = 3 * 2 ** 20;
const SHOWN = new Set(["image/png", "image/jpeg", "image/webp"]);

/** Address of a small picture of an attachment; null for other kinds and while it is on its way. */
export function useThumbnail({ id, mediaType, sizeBytes }: Attachment): string | null {
  const { data } = useQuery({
    queryKey: operationKey(getAttachmentContent, { params: { id } }),
    queryFn: ({ signal }) => call(getAttachmentContent, { params: { id } }, { signal }),
    enabled: SHOWN.has(mediaType) && sizeBytes <= LARGEST_BYTES,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return url;
}
