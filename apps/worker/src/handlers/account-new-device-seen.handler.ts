import { deviceName } from "@smartsupport/core";
import { accountMail } from "../mail/account-mail.ts";

/** To the owner of the account: somebody signed in with a device that they were not seen with before. */
export const accountNewDeviceSeen = accountMail({
  async write(reader, { payload, organizationId }, { core }) {
    const { sessionId } = payload;
    if (typeof sessionId !== "string") return null;
    const session = await core.database.prisma.session.findUnique({
      where: { organizationId_id: { organizationId, id: sessionId } },
    });
    if (session === null) return null;
    return {
      subject: "A new device signed in",
      heading: "A new device signed in to your account",
      paragraphs: [
        `${reader.firstName}, if it was you, there is nothing to do. If not, sign it out and change your password.`,
      ],
      facts: [
        ["Device", deviceName(session.userAgent)],
        ["Network address", session.address],
        ["When", `${session.createdAt.toISOString().slice(0, 16).replace("T", " ")} UTC`],
      ],
      button: { label: "Where you are signed in", href: `${core.publicUrl}/profile` },
      reason: "You get this when your account is used from a device or place for the first time in 90 days.",
    };
  },
});
