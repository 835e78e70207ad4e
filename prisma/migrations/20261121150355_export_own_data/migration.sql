-- CreateEnum
CREATE TYPE "data_export_state" AS ENUM ('waiting', 'ready');

-- CreateTable
CREATE TABLE "data_export" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" "data_export_state" NOT NULL DEFAULT 'waiting',
    "size_bytes" BIGINT,
    "claimed_until" TIMESTAMPTZ(3),
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_export_organization_id_account_id_requested_at_idx" ON "data_export"("organization_id", "account_id", "requested_at" DESC);

-- CreateIndex
CREATE INDEX "data_export_state_requested_at_idx" ON "data_export"("state", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "data_export_organization_id_id_key" ON "data_export"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
