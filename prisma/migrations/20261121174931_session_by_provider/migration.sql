-- AlterTable
ALTER TABLE "session" ADD COLUMN     "is_by_provider" BOOLEAN NOT NULL DEFAULT false;
