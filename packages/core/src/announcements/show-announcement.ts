import type { Announcement } from "@smartsupport/contracts";
import type { Prisma } from "@smartsupport/database";
import { fullName, type NameSuffix } from "@smartsupport/domain";

export const announcementColumns = {
  id: true,
  title: true,
  words: true,
  lastDay: true,
  createdAt: true,
  author: { select: { id: true, firstName: true, middleName: true, lastName: true, suffix: true, photoKey: true } },
} as const satisfies Prisma.AnnouncementSelect;

type Row = Prisma.AnnouncementGetPayload<{ select: typeof announcementColumns }>;

export function showAnnouncement({ author, lastDay, createdAt, ...rest }: Row): Announcement {
  const name = fullName({ ...author, suffix: author.suffix as NameSuffix | null });
  return {
    ...rest,
    lastDay: lastDay.toISOString().slice(0, 10),
    author: { id: author.id, name, hasPhoto: author.photoKey !== null },
    createdAt: createdAt.toISOString(),
  };
}
