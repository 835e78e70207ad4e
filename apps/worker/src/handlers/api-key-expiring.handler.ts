import { accountMail } from "../mail/account-mail.ts";

/** To the admins: a key of an outside system ends soon. Says nothing once it was revoked or another took over from it. */
export const apiKeyExpiring = accountMail({
  to: (_event, { adminIds }) => adminIds,
  async write(_reader, { organizationId, subjectId: id, payload }, { core }) {
    const key = await core.database.prisma.apiKey.findUnique({
      where: { organizationId_id: { organizationId, id }, revokedAt: null, successor: null },
      include: { integration: { select: { name: true } } },
    });
    if (!key?.expiresAt) return null;
    const system = key.integration.name;
    const when = payload.days === 1 ? "within a day" : `in less than ${payload.days} days`;
    return {
      subject: `A key of ${system} ends ${when}`,
      heading: `A key of ${system} ends ${when}`,
      paragraphs: ["After that the desk refuses it. Make the key that takes over, and enter it in the other system."],
      facts: [
        ["System", system],
        ["Key", `${key.name} (ssk_${key.prefix}…)`],
        ["Ends", `${key.expiresAt.toISOString().slice(0, 16).replace("T", " ")} UTC`],
      ],
      button: { label: "To the API keys", href: `${core.publicUrl}/admin/api-keys` },
      reason: "You get this because you are an admin of the desk.",
    };
  },
});
