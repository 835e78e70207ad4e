import { usePersonPhoto } from "../../lib/api/use-person-photo.ts";
import { type AvatarLook, InitialsAvatar } from "./initials-avatar.tsx";

type Props = AvatarLook & { person: { id: string | null; name: string; hasPhoto: boolean } | null };

/** A person's photo, or their initials. Null is nobody: a dashed ring. */
export function PersonAvatar({ person, ...look }: Props) {
  const photo = usePersonPhoto(person);
  return (
    <InitialsAvatar person={person} {...look}>
      {photo ? <img src={photo} alt="" /> : undefined}
    </InitialsAvatar>
  );
}
