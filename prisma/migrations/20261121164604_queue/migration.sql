-- CreateEnum
CREATE TYPE "bulk_state" AS ENUM ('running', 'done', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "bulk_outcome" AS ENUM ('waiting', 'changed', 'same', 'refused', 'undone', 'kept');

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "question" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_layout" (
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "layout" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_layout_pkey" PRIMARY KEY ("organization_id","account_id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "state" "bulk_state" NOT NULL DEFAULT 'running',
    "claimed_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change_ticket" (
    "organization_id" UUID NOT NULL,
    "bulk_change_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "outcome" "bulk_outcome" NOT NULL DEFAULT 'waiting',
    "refusal_code" TEXT,
    "refusal_words" TEXT,
    "before" JSONB,
    "version" INTEGER,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_change_ticket_pkey" PRIMARY KEY ("organization_id","bulk_change_id","place")
);

-- CreateIndex
CREATE INDEX "saved_view_organization_id_owner_id_idx" ON "saved_view"("organization_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_organization_id_id_key" ON "saved_view"("organization_id", "id");

-- CreateIndex
CREATE INDEX "bulk_change_state_created_at_idx" ON "bulk_change"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_change_organization_id_id_key" ON "bulk_change"("organization_id", "id");

-- CreateIndex
CREATE INDEX "bulk_change_ticket_bulk_change_id_outcome_idx" ON "bulk_change_ticket"("bulk_change_id", "outcome");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_layout" ADD CONSTRAINT "queue_layout_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change_ticket" ADD CONSTRAINT "bulk_change_ticket_organization_id_bulk_change_id_fkey" FOREIGN KEY ("organization_id", "bulk_change_id") REFERENCES "bulk_change"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
