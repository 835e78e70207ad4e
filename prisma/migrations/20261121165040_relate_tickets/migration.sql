-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ticket_link_kind" ADD VALUE 'relates';
ALTER TYPE "ticket_link_kind" ADD VALUE 'duplicates';
ALTER TYPE "ticket_link_kind" ADD VALUE 'blocks';
ALTER TYPE "ticket_link_kind" ADD VALUE 'parent_of';
ALTER TYPE "ticket_link_kind" ADD VALUE 'split_from';

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "merge_added_watcher" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "status_before_merge" "ticket_status";

-- CreateTable
CREATE TABLE "checklist_item" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "text" VARCHAR(200) NOT NULL,
    "place" INTEGER NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_entry" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "note" VARCHAR(500) NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "checklist_item_organization_id_ticket_id_place_idx" ON "checklist_item"("organization_id", "ticket_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_item_organization_id_id_key" ON "checklist_item"("organization_id", "id");

-- CreateIndex
CREATE INDEX "time_entry_organization_id_ticket_id_day_idx" ON "time_entry"("organization_id", "ticket_id", "day");

-- CreateIndex
CREATE INDEX "time_entry_organization_id_account_id_idx" ON "time_entry"("organization_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "time_entry_organization_id_id_key" ON "time_entry"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_merged_into_id_fkey" FOREIGN KEY ("organization_id", "merged_into_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A merge is whole or not there, and no ticket is merged into itself.
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merge_whole" CHECK (
  ("merged_into_id" IS NULL) = ("merged_at" IS NULL) AND ("merged_into_id" IS NULL) = ("status_before_merge" IS NULL)
  AND ("merged_into_id" IS NULL OR "merged_into_id" <> "id")
);
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_two_tickets" CHECK ("from_ticket_id" <> "to_ticket_id");
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_within_a_day" CHECK ("minutes" BETWEEN 1 AND 1440);

-- Few tickets are merged, and few are tagged.
CREATE INDEX "ticket_merged_idx" ON "ticket" ("organization_id", "merged_into_id") WHERE "merged_into_id" IS NOT NULL;
CREATE INDEX "ticket_tagged_idx" ON "ticket" ("organization_id", "updated_at" DESC) WHERE "tags" <> '{}';

-- Who hears that a ticket is closed also hears that it was merged, which closes it, and that this was undone.
UPDATE "endpoint" SET "events" = "events" || ARRAY['ticket.merged', 'ticket.merge_undone'] WHERE "events" @> ARRAY['ticket.closed'];
