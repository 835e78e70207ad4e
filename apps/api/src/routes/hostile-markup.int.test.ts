import { addComment, createTicket, getTicket, getTimeline } from "@smartsupport/contracts";
import { HOSTILE_MARKUP } from "@smartsupport/domain/fixtures";
import { makeAccount, makeOrganization } from "@smartsupport/testing/factories";
import { afterAll, expect, it } from "vitest";
import { openTestApi } from "../../test/open-test-api.ts";

const api = await openTestApi();
const organization = await makeOrganization(api.core);
const token = api.tokenOf(await makeAccount(api.core, { organizationId: organization.id }));
afterAll(() => api.close());

it.each(HOSTILE_MARKUP)("keeps %j as it was written, and answers it as data that no browser draws", async (words) => {
  const body = { subject: words.replaceAll(/\s+/g, " "), description: words, categoryId: organization.categoryId };
  const filed = await api.client.call(createTicket, { token, body });
  expect(filed.problem).toEqual({});
  const params = { number: filed.body.number };
  await api.client.call(addComment, { token, params, body: { body: words } });
  const answers = [
    filed,
    await api.client.call(getTicket, { token, params }),
    await api.client.call(getTimeline, { token, params }),
    await api.client.send(getTicket, { token, params: { number: words } }),
  ];
  for (const { headers } of answers) {
    expect(headers["content-type"]).toMatch(/^application\/(problem\+)?json/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect(answers[1]?.body).toMatchObject({ description: words });
  expect(answers[2]?.text).toContain(JSON.stringify(words).slice(1, -1));
});
