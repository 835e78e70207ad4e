import { createMacro, createTicket, listCategories } from "@smartsupport/contracts";
import { type Api, openApi } from "./api.ts";
import { people } from "./browser.ts";

/** What a coordinator's morning is made of: two tickets of one person about one thing, and a macro that answers them. */
export type Day = { coordinator: Api; number: string; duplicate: string; macro: string };

export async function beginDay(subject: string, macro: string): Promise<Day> {
  const [employee, coordinator] = await Promise.all([openApi(people.employee), openApi(people.coordinator)]);
  const { items } = await employee(listCategories, "/categories");
  const categoryId = items.find(({ name }) => name === "IT Support")?.id;
  const file = async (words: string) =>
    (await employee(createTicket, "/tickets", { subject: words, description: "Since this morning.", categoryId }))
      .number;
  const [number, duplicate] = [await file(subject), await file(`${subject}, again`)];
  const name = `${macro}, for ${number}`;
  const words = "Hello {{requester.first_name}}, please turn it off and on.";
  await coordinator(createMacro, "/macros", { name, isShared: false, isNote: false, words, actions: {} });
  return { coordinator, number, duplicate, macro: name };
}
