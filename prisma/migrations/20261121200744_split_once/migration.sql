-- AlterTable
ALTER TABLE "ticket_link" ADD COLUMN     "comment_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "ticket_link_organization_id_comment_id_key" ON "ticket_link"("organization_id", "comment_id");

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_organization_id_comment_id_fkey" FOREIGN KEY ("organization_id", "comment_id") REFERENCES "comment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
