-- DropIndex
DROP INDEX "audit_entry_organization_id_at_idx";

-- CreateTable
CREATE TABLE "audit_seal" (
    "organization_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("organization_id","seq")
);

-- CreateTable
CREATE TABLE "audit_unsealed" (
    "organization_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("organization_id","entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_organization_id_entry_id_key" ON "audit_seal"("organization_id", "entry_id");

-- CreateIndex
CREATE INDEX "audit_entry_organization_id_at_id_idx" ON "audit_entry"("organization_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_organization_id_id_key" ON "audit_entry"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_organization_id_entry_id_fkey" FOREIGN KEY ("organization_id", "entry_id") REFERENCES "audit_entry"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_unsealed" ADD CONSTRAINT "audit_unsealed_organization_id_entry_id_fkey" FOREIGN KEY ("organization_id", "entry_id") REFERENCES "audit_entry"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- By hand: what a Prisma schema cannot say.

CREATE FUNCTION "audit_entry_queue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "audit_unsealed" ("organization_id", "entry_id") VALUES (NEW."organization_id", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "audit_entry_queue" AFTER INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "audit_entry_queue"();

-- What was written before there was a chain begins it.
INSERT INTO "audit_unsealed" ("organization_id", "entry_id") SELECT "organization_id", "id" FROM "audit_entry";
