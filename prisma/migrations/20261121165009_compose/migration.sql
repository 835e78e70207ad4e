-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "draft_id" UUID;

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "ticket_id" UUID,
    "body" JSONB NOT NULL,
    "send_key" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "comment_id" UUID,
    "note_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "macro" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "name" VARCHAR(80) NOT NULL,
    "is_note" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL DEFAULT '',
    "actions" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "macro_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_organization_id_ticket_id_idx" ON "draft"("organization_id", "ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_organization_id_id_key" ON "draft"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_organization_id_account_id_place_key" ON "draft"("organization_id", "account_id", "place");

-- CreateIndex
CREATE INDEX "mention_organization_id_account_id_created_at_idx" ON "mention"("organization_id", "account_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "mention_organization_id_ticket_id_idx" ON "mention"("organization_id", "ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_organization_id_comment_id_account_id_key" ON "mention"("organization_id", "comment_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_organization_id_note_id_account_id_key" ON "mention"("organization_id", "note_id", "account_id");

-- CreateIndex
CREATE INDEX "macro_organization_id_owner_id_idx" ON "macro"("organization_id", "owner_id");

-- CreateIndex
CREATE INDEX "macro_organization_id_is_shared_idx" ON "macro"("organization_id", "is_shared");

-- CreateIndex
CREATE UNIQUE INDEX "macro_organization_id_id_key" ON "macro"("organization_id", "id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_draft_id_idx" ON "attachment"("organization_id", "draft_id");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_comment_id_fkey" FOREIGN KEY ("organization_id", "comment_id") REFERENCES "comment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organization_id_note_id_fkey" FOREIGN KEY ("organization_id", "note_id") REFERENCES "note"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "macro" ADD CONSTRAINT "macro_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_draft_id_fkey" FOREIGN KEY ("organization_id", "draft_id") REFERENCES "draft"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
