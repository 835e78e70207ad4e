-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "last_day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "announcement_organization_id_last_day_created_at_idx" ON "announcement"("organization_id", "last_day" DESC, "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "announcement_organization_id_id_key" ON "announcement"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
