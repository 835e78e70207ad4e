-- CreateEnum
CREATE TYPE "sso_preset" AS ENUM ('entra', 'google', 'other');

-- CreateEnum
CREATE TYPE "sso_new_people" AS ENUM ('pending', 'approved');

-- CreateTable
CREATE TABLE "sso_provider" (
    "organization_id" UUID NOT NULL,
    "preset" "sso_preset" NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "is_private_host_allowed" BOOLEAN NOT NULL DEFAULT false,
    "role_claim" TEXT,
    "role_map" JSONB NOT NULL DEFAULT '{}',
    "department_claim" TEXT,
    "department_map" JSONB NOT NULL DEFAULT '{}',
    "email_domains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "new_people" "sso_new_people" NOT NULL DEFAULT 'pending',
    "is_enabled" BOOLEAN NOT NULL DEFAULT false,
    "are_passwords_off" BOOLEAN NOT NULL DEFAULT false,
    "break_glass_id" UUID,
    "tested_digest" TEXT,
    "tested_at" TIMESTAMPTZ(3),
    "last_test" JSONB,
    "last_test_by_id" UUID,
    "last_test_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sso_provider_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "sso_identity" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sso_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sso_attempt" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "account_id" UUID,
    "state_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "config_digest" TEXT NOT NULL,
    "return_to" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sso_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sso_identity_organization_id_account_id_idx" ON "sso_identity"("organization_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sso_identity_organization_id_issuer_subject_key" ON "sso_identity"("organization_id", "issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "sso_identity_organization_id_issuer_account_id_key" ON "sso_identity"("organization_id", "issuer", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sso_attempt_state_hash_key" ON "sso_attempt"("state_hash");

-- CreateIndex
CREATE INDEX "sso_attempt_expires_at_idx" ON "sso_attempt"("expires_at");

-- AddForeignKey
ALTER TABLE "sso_provider" ADD CONSTRAINT "sso_provider_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sso_provider" ADD CONSTRAINT "sso_provider_organization_id_break_glass_id_fkey" FOREIGN KEY ("organization_id", "break_glass_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sso_identity" ADD CONSTRAINT "sso_identity_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
