-- CreateEnum
CREATE TYPE "erasure_state" AS ENUM ('running', 'done');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "erasure_state" NOT NULL DEFAULT 'running',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "cursor" UUID,
    "identity" JSONB NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "erasure_state_requested_at_idx" ON "erasure"("state", "requested_at");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_organization_id_account_id_key" ON "erasure"("organization_id", "account_id");

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
