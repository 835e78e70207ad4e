-- CreateEnum
CREATE TYPE "presence_doing" AS ENUM ('looking', 'replying', 'noting');

-- CreateTable
CREATE TABLE "presence" (
    "organization_id" UUID NOT NULL,
    "socket_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "doing" "presence_doing" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("organization_id","socket_id")
);

-- CreateIndex
CREATE INDEX "presence_organization_id_ticket_id_idx" ON "presence"("organization_id", "ticket_id");

-- CreateIndex
CREATE INDEX "presence_organization_id_account_id_idx" ON "presence"("organization_id", "account_id");

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who is where lives for seconds and is written every few: not worth a write-ahead log, and lost in a crash without harm.
ALTER TABLE "presence" SET UNLOGGED;
