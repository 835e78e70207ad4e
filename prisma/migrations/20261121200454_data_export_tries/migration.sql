-- AlterEnum
ALTER TYPE "data_export_state" ADD VALUE 'failed';

-- AlterTable
ALTER TABLE "data_export" ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;
