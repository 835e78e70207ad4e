-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "event_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rotated_from_id" UUID,
ADD COLUMN     "warned_days" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "api_key_organization_id_rotated_from_id_key" ON "api_key"("organization_id", "rotated_from_id");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_rotated_from_id_fkey" FOREIGN KEY ("organization_id", "rotated_from_id") REFERENCES "api_key"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
