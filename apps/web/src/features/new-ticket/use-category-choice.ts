import type { LikelyCategory } from "@smartsupport/contracts";
import { useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { NewTicketValues } from "./values.ts";

/** Chooses a category. Coming back to one finds its kind of request as it was. */
export function useCategoryChoice(form: UseFormReturn<NewTicketValues>) {
  const kinds = useRef(new Map<string, string | null>());
  const choose = (id: string, kind?: string) => {
    kinds.current.set(form.getValues("categoryId"), form.getValues("subCategoryId"));
    form.setValue("categoryId", id, { shouldDirty: true });
    form.setValue("subCategoryId", kind ?? kinds.current.get(id) ?? null);
    form.clearErrors();
  };
  return {
    choose,
    take: ({ category, subCategory }: LikelyCategory) => choose(category.id, subCategory?.id),
  };
}
