-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('own', 'assigned', 'work', 'mention', 'watched', 'review', 'due');

-- CreateEnum
CREATE TYPE "notice_mail" AS ENUM ('at_once', 'hourly', 'daily', 'never');

-- CreateEnum
CREATE TYPE "due_stage" AS ENUM ('soon', 'overdue');

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "digest" "notice_mail",
    "digest_event_id" UUID,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "mail" "notice_mail" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("organization_id","account_id","kind")
);

-- CreateTable
CREATE TABLE "ticket_mute" (
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_mute_pkey" PRIMARY KEY ("organization_id","ticket_id","account_id")
);

-- CreateTable
CREATE TABLE "due_warning" (
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "stage" "due_stage" NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_warning_pkey" PRIMARY KEY ("organization_id","ticket_id","stage","due_at")
);

-- CreateIndex
CREATE INDEX "notification_organization_id_account_id_ticket_id_created_a_idx" ON "notification"("organization_id", "account_id", "ticket_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_organization_id_ticket_id_idx" ON "notification"("organization_id", "ticket_id");

-- CreateIndex
CREATE INDEX "notification_organization_id_digest_event_id_idx" ON "notification"("organization_id", "digest_event_id");

-- CreateIndex
CREATE INDEX "notification_created_at_idx" ON "notification"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_account_id_key" ON "notification"("event_id", "account_id");

-- CreateIndex
CREATE INDEX "ticket_mute_organization_id_account_id_idx" ON "ticket_mute"("organization_id", "account_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "outbox_event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_digest_event_id_fkey" FOREIGN KEY ("organization_id", "digest_event_id") REFERENCES "outbox_event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_mute" ADD CONSTRAINT "ticket_mute_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_mute" ADD CONSTRAINT "ticket_mute_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_warning" ADD CONSTRAINT "due_warning_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is unread, for the count that stands on every page.
CREATE INDEX "notification_unread_idx" ON "notification" ("organization_id", "account_id", "ticket_id", "created_at") WHERE "read_at" IS NULL;

-- What a summary has still to tell.
CREATE INDEX "notification_digest_idx" ON "notification" ("organization_id", "digest", "created_at") WHERE "digest" IS NOT NULL AND "digest_event_id" IS NULL;
