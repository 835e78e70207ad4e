-- What search and lists of people lean on. Both extensions are trusted: the database's owner may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('employee', 'coordinator', 'admin');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('invited', 'pending', 'active', 'deactivated');

-- CreateEnum
CREATE TYPE "account_token_kind" AS ENUM ('invitation', 'password_reset');

-- CreateEnum
CREATE TYPE "comment_kind" AS ENUM ('comment', 'question', 'answer', 'resolution', 'rejection', 'withdrawal', 'reopening', 'closing', 'hold');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('person', 'key', 'clock', 'system');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('waiting', 'sending', 'delivered', 'given_up');

-- CreateEnum
CREATE TYPE "ticket_status" AS ENUM ('New', 'Pending', 'Open', 'In Progress', 'On Hold', 'Resolved', 'Closed', 'Rejected', 'Withdrawn');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('Critical', 'High', 'Medium', 'Low');

-- CreateEnum
CREATE TYPE "hold_reason" AS ENUM ('vendor', 'part', 'date', 'other');

-- CreateEnum
CREATE TYPE "closer" AS ENUM ('requester', 'staff', 'clock');

-- CreateEnum
CREATE TYPE "ticket_link_kind" AS ENUM ('follows_up');

-- CreateEnum
CREATE TYPE "clock_state" AS ENUM ('running', 'paused', 'stopped');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" "role" NOT NULL DEFAULT 'employee',
    "status" "account_status" NOT NULL DEFAULT 'pending',
    "email" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "middle_name" TEXT,
    "suffix" TEXT,
    "company_id" TEXT,
    "department_id" UUID,
    "password_hash" TEXT,
    "photo_key" TEXT,
    "consent_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "event_seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "counter" INTEGER NOT NULL DEFAULT 0,
    "token_hash" TEXT NOT NULL,
    "rotated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "account_token_kind" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "account_id" UUID,
    "integration_id" UUID,
    "kind" "comment_kind" NOT NULL DEFAULT 'comment',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "account_id" UUID,
    "integration_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "uploader_id" UUID,
    "ticket_id" UUID,
    "comment_id" UUID,
    "note_id" UUID,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_entry" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "is_internal" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "history_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL DEFAULT 1,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "event_seq" INTEGER NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "payload" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "fanned_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_person" (
    "event_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_person_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "handler" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "event_seq" INTEGER NOT NULL,
    "endpoint_id" UUID,
    "status" "delivery_status" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "ring" INTEGER NOT NULL DEFAULT 0,
    "rung_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "status_code" INTEGER,
    "error" TEXT,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "delivery_id" UUID,
    "ticket_id" UUID,
    "transport" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "from_address" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integration" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status_map" JSONB NOT NULL DEFAULT '{}',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "integration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "endpoint" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "integration_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "events" TEXT[],
    "is_private_host_allowed" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "paused_at" TIMESTAMPTZ(3),
    "paused_reason" TEXT,
    "consecutive_failures" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "integration_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_address" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hosts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "ticket_prefix" TEXT NOT NULL DEFAULT 'TX',
    "company_id_pattern" TEXT NOT NULL DEFAULT '^MA\d{4}$',
    "company_id_hint" TEXT NOT NULL DEFAULT 'MA and four digits, as on your badge',
    "email_domains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Manila',
    "currency" TEXT NOT NULL DEFAULT 'PHP',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_demo" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_archived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "icon" TEXT NOT NULL DEFAULT 'message',
    "department_id" UUID,
    "form" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_archived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sub_category" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_archived" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sub_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL DEFAULT '',
    "request_id" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "organization_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status_code" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("organization_id","actor_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit_count" (
    "key" TEXT NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rate_limit_count_pkey" PRIMARY KEY ("key","window_end")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "organization_id" UUID NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "subject" VARCHAR(255) NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "category_id" UUID NOT NULL,
    "sub_category_id" UUID,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "scheduled_date" DATE,
    "status" "ticket_status" NOT NULL DEFAULT 'New',
    "priority" "priority",
    "department_id" UUID,
    "assignee_id" UUID,
    "requester_id" UUID NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "event_seq" INTEGER NOT NULL DEFAULT 0,
    "approved_at" TIMESTAMPTZ(3),
    "return_to" "ticket_status",
    "hold_reason" "hold_reason",
    "resume_at" TIMESTAMPTZ(3),
    "rejected_at" TIMESTAMPTZ(3),
    "rejection_reason" TEXT,
    "status_before_reject" "ticket_status",
    "withdrawn_reason" TEXT,
    "first_responded_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_integration_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" "closer",
    "rating" SMALLINT,
    "rating_comment" TEXT,
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_watcher" (
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_watcher_pkey" PRIMARY KEY ("organization_id","ticket_id","account_id")
);

-- CreateTable
CREATE TABLE "ticket_link" (
    "organization_id" UUID NOT NULL,
    "from_ticket_id" UUID NOT NULL,
    "to_ticket_id" UUID NOT NULL,
    "kind" "ticket_link_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_link_pkey" PRIMARY KEY ("organization_id","from_ticket_id","to_ticket_id","kind")
);

-- CreateTable
CREATE TABLE "ticket_clock_interval" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "state" "clock_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_clock_interval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_organization_id_status_created_at_idx" ON "account"("organization_id", "status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_organization_id_id_key" ON "account"("organization_id", "id");

-- CreateIndex
CREATE INDEX "session_organization_id_account_id_idx" ON "session"("organization_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_organization_id_id_key" ON "session"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_token_hash_key" ON "account_token"("token_hash");

-- CreateIndex
CREATE INDEX "account_token_organization_id_account_id_idx" ON "account_token"("organization_id", "account_id");

-- CreateIndex
CREATE INDEX "comment_organization_id_ticket_id_created_at_idx" ON "comment"("organization_id", "ticket_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "comment_organization_id_id_key" ON "comment"("organization_id", "id");

-- CreateIndex
CREATE INDEX "note_organization_id_ticket_id_created_at_idx" ON "note"("organization_id", "ticket_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "note_organization_id_id_key" ON "note"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_storage_key_key" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_organization_id_ticket_id_idx" ON "attachment"("organization_id", "ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_organization_id_id_key" ON "attachment"("organization_id", "id");

-- CreateIndex
CREATE INDEX "history_entry_organization_id_ticket_id_created_at_idx" ON "history_entry"("organization_id", "ticket_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_organization_id_id_key" ON "outbox_event"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_organization_id_subject_kind_subject_id_event__key" ON "outbox_event"("organization_id", "subject_kind", "subject_id", "event_seq");

-- CreateIndex
CREATE UNIQUE INDEX "event_person_organization_id_event_id_key" ON "event_person"("organization_id", "event_id");

-- CreateIndex
CREATE INDEX "delivery_target_subject_id_event_seq_idx" ON "delivery"("target", "subject_id", "event_seq");

-- CreateIndex
CREATE INDEX "delivery_organization_id_created_at_idx" ON "delivery"("organization_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_event_id_target_key" ON "delivery"("event_id", "target");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_organization_id_id_key" ON "delivery"("organization_id", "id");

-- CreateIndex
CREATE INDEX "delivery_attempt_organization_id_delivery_id_started_at_idx" ON "delivery_attempt"("organization_id", "delivery_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_delivery_id_key" ON "mail"("delivery_id");

-- CreateIndex
CREATE INDEX "mail_organization_id_created_at_idx" ON "mail"("organization_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "mail_organization_id_ticket_id_idx" ON "mail"("organization_id", "ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_organization_id_message_id_key" ON "mail"("organization_id", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_organization_id_id_key" ON "integration"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_organization_id_name_key" ON "integration"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "endpoint_organization_id_id_key" ON "endpoint"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_organization_id_id_key" ON "api_key"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "department_organization_id_id_key" ON "department"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "department_organization_id_name_key" ON "department"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "category_organization_id_id_key" ON "category"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "category_organization_id_name_key" ON "category"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "sub_category_organization_id_id_key" ON "sub_category"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sub_category_organization_id_category_id_id_key" ON "sub_category"("organization_id", "category_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sub_category_organization_id_category_id_name_key" ON "sub_category"("organization_id", "category_id", "name");

-- CreateIndex
CREATE INDEX "audit_entry_organization_id_at_idx" ON "audit_entry"("organization_id", "at" DESC);

-- CreateIndex
CREATE INDEX "ticket_organization_id_created_at_id_idx" ON "ticket"("organization_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_organization_id_updated_at_id_idx" ON "ticket"("organization_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_organization_id_status_updated_at_id_idx" ON "ticket"("organization_id", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_organization_id_requester_id_updated_at_id_idx" ON "ticket"("organization_id", "requester_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ticket_organization_id_assignee_id_updated_at_id_idx" ON "ticket"("organization_id", "assignee_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_organization_id_id_key" ON "ticket"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_organization_id_number_key" ON "ticket"("organization_id", "number");

-- CreateIndex
CREATE INDEX "ticket_watcher_organization_id_account_id_idx" ON "ticket_watcher"("organization_id", "account_id");

-- CreateIndex
CREATE INDEX "ticket_link_organization_id_to_ticket_id_idx" ON "ticket_link"("organization_id", "to_ticket_id");

-- CreateIndex
CREATE INDEX "ticket_clock_interval_organization_id_ticket_id_at_idx" ON "ticket_clock_interval"("organization_id", "ticket_id", "at");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_department_id_fkey" FOREIGN KEY ("organization_id", "department_id") REFERENCES "department"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organization_id_integration_id_fkey" FOREIGN KEY ("organization_id", "integration_id") REFERENCES "integration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_integration_id_fkey" FOREIGN KEY ("organization_id", "integration_id") REFERENCES "integration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_uploader_id_fkey" FOREIGN KEY ("organization_id", "uploader_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_comment_id_fkey" FOREIGN KEY ("organization_id", "comment_id") REFERENCES "comment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_note_id_fkey" FOREIGN KEY ("organization_id", "note_id") REFERENCES "note"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_person" ADD CONSTRAINT "event_person_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "outbox_event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_event_id_fkey" FOREIGN KEY ("organization_id", "event_id") REFERENCES "outbox_event"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_endpoint_id_fkey" FOREIGN KEY ("organization_id", "endpoint_id") REFERENCES "endpoint"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_organization_id_delivery_id_fkey" FOREIGN KEY ("organization_id", "delivery_id") REFERENCES "delivery"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integration" ADD CONSTRAINT "integration_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_organization_id_integration_id_fkey" FOREIGN KEY ("organization_id", "integration_id") REFERENCES "integration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_integration_id_fkey" FOREIGN KEY ("organization_id", "integration_id") REFERENCES "integration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_organization_id_department_id_fkey" FOREIGN KEY ("organization_id", "department_id") REFERENCES "department"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_category" ADD CONSTRAINT "sub_category_organization_id_category_id_fkey" FOREIGN KEY ("organization_id", "category_id") REFERENCES "category"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_counter" ADD CONSTRAINT "ticket_counter_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_category_id_fkey" FOREIGN KEY ("organization_id", "category_id") REFERENCES "category"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_category_id_sub_category_id_fkey" FOREIGN KEY ("organization_id", "category_id", "sub_category_id") REFERENCES "sub_category"("organization_id", "category_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_department_id_fkey" FOREIGN KEY ("organization_id", "department_id") REFERENCES "department"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_assignee_id_fkey" FOREIGN KEY ("organization_id", "assignee_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_requester_id_fkey" FOREIGN KEY ("organization_id", "requester_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_organization_id_resolved_by_integration_id_fkey" FOREIGN KEY ("organization_id", "resolved_by_integration_id") REFERENCES "integration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_watcher" ADD CONSTRAINT "ticket_watcher_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_watcher" ADD CONSTRAINT "ticket_watcher_organization_id_account_id_fkey" FOREIGN KEY ("organization_id", "account_id") REFERENCES "account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_organization_id_from_ticket_id_fkey" FOREIGN KEY ("organization_id", "from_ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_link" ADD CONSTRAINT "ticket_link_organization_id_to_ticket_id_fkey" FOREIGN KEY ("organization_id", "to_ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_clock_interval" ADD CONSTRAINT "ticket_clock_interval_organization_id_ticket_id_fkey" FOREIGN KEY ("organization_id", "ticket_id") REFERENCES "ticket"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what a Prisma schema cannot say.

-- Company ids are unique among people who are in. A pending registration claims nothing yet: otherwise a stranger could
-- block somebody's id, or learn that it is taken.
CREATE UNIQUE INDEX "account_company_id_key" ON "account" ("organization_id", "company_id")
  WHERE "company_id" IS NOT NULL AND "status" <> 'pending';

-- Finding people by any part of their name or address.
CREATE INDEX "account_words_idx" ON "account"
  USING gin (("first_name" || ' ' || "last_name" || ' ' || "email") gin_trgm_ops);

-- What the relay and the sweeper look for, and nothing else.
CREATE INDEX "outbox_event_waiting_idx" ON "outbox_event" ("id") WHERE "fanned_out_at" IS NULL;
CREATE INDEX "delivery_due_idx" ON "delivery" ("next_attempt_at") WHERE "status" IN ('waiting', 'sending');
CREATE INDEX "delivery_open_idx" ON "delivery" ("subject_id") WHERE "status" IN ('waiting', 'sending');

-- Whoever writes an event wakes the relays, at commit and not before.
CREATE FUNCTION "outbox_event_tell"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "outbox_event_tell" AFTER INSERT ON "outbox_event" FOR EACH STATEMENT EXECUTE FUNCTION "outbox_event_tell"();

-- Counts of a minute: not worth a write-ahead log, and lost in a crash without harm.
ALTER TABLE "rate_limit_count" SET UNLOGGED;

-- Search and the queue --------------------------------------------------------------------------------------------------

-- The words of a text as search knows them: small letters, no accents, no punctuation. Scripts that put no space between
-- words (Japanese, Chinese, Thai, …) and emoji come as runs of their own. Bound at creation (BEGIN ATOMIC), so that a
-- restore with an empty search path still finds what it calls.
CREATE FUNCTION "search_words"("given" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT string_to_array(
    btrim(
      regexp_replace(
        regexp_replace(
          lower(normalize(
            regexp_replace(normalize("given", NFKD), '[\u0300-\u036f\u064b-\u065f\u0670\ufe00-\ufe0f]+', '', 'g'), NFKC)),
          '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2600-\u27bf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0002fa1f]+)',
          ' \1 ', 'g'),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f]+', ' ', 'g')),
    ' ');
END;

-- The signs of a run without spaces, and its pairs of neighbours (null after the last).
CREATE FUNCTION "search_signs"("run" text) RETURNS TABLE ("sign" text, "pair" text) LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT "sign", "sign" || lead("sign") OVER (ORDER BY "place")
  FROM unnest(string_to_array("run", NULL)) WITH ORDINALITY AS "signs" ("sign", "place");
END;

-- What is looked up of a text: each word, and of a run each sign and each pair. 3584 is where the scripts without spaces begin.
CREATE FUNCTION "search_vector"("given" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT array_to_tsvector(coalesce(array_agg("token"), '{}'))
  FROM unnest("search_words"("given")) AS "word",
  LATERAL (
    SELECT left("word", 64) AS "token" WHERE ascii("word") BETWEEN 1 AND 3583
    UNION ALL
    SELECT "token" FROM "search_signs"("word"), unnest(ARRAY["sign", "pair"]) AS "token"
    WHERE ascii("word") >= 3584 AND "token" IS NOT NULL
  ) AS "tokens";
END;

-- All words must occur; the last may be a beginning. Null when nothing was asked that could occur.
CREATE FUNCTION "search_query"("given" text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT string_agg("term", ' & ')::tsquery
  FROM unnest("search_words"("given")) WITH ORDINALITY AS "words" ("word", "place"),
  LATERAL (
    SELECT '''' || left("word", 64) || ''''
      || CASE WHEN "place" = cardinality("search_words"("given")) THEN ':*' ELSE '' END AS "term"
    WHERE ascii("word") BETWEEN 1 AND 3583
    UNION ALL
    SELECT '''' || coalesce("pair", "sign") || '''' FROM "search_signs"("word")
    WHERE ascii("word") >= 3584 AND ("pair" IS NOT NULL OR length("word") = 1)
  ) AS "terms";
END;

-- The number is found whole (TX0042), without its letters (0042) and without its zeros (42).
ALTER TABLE "ticket" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (
  "search_vector"("number" || ' ' || ltrim("number", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') || ' '
    || ltrim("number", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0') || ' ' || "subject" || ' ' || "description")
) STORED;
CREATE INDEX "ticket_search_idx" ON "ticket" USING gin ("search");
CREATE INDEX "ticket_tags_idx" ON "ticket" USING gin ("tags");

-- Few tickets of many are active, and nearly every look at the queue is for them.
CREATE INDEX "ticket_active_idx" ON "ticket" ("organization_id", "updated_at" DESC, "id" DESC)
  WHERE "status" IN ('New', 'Pending', 'Open', 'In Progress', 'On Hold');
CREATE INDEX "ticket_active_assignee_idx" ON "ticket" ("organization_id", "assignee_id", "updated_at" DESC, "id" DESC)
  WHERE "status" IN ('New', 'Pending', 'Open', 'In Progress', 'On Hold');
CREATE INDEX "ticket_active_due_idx" ON "ticket" ("organization_id", (coalesce("due_at", 'infinity'::timestamptz)), "id")
  WHERE "status" IN ('New', 'Pending', 'Open', 'In Progress', 'On Hold');
CREATE INDEX "ticket_active_urgency_idx" ON "ticket" (
  "organization_id",
  (CASE "priority" WHEN 'Critical' THEN 4 WHEN 'High' THEN 3 WHEN 'Medium' THEN 2 WHEN 'Low' THEN 1 ELSE 0 END) DESC,
  "updated_at" DESC, "id" DESC
) WHERE "status" IN ('New', 'Pending', 'Open', 'In Progress', 'On Hold');
CREATE INDEX "ticket_to_review_idx" ON "ticket" ("organization_id", "created_at")
  WHERE "approved_at" IS NULL AND "status" IN ('New', 'Pending');

-- What the clock looks for: holds that end, resolutions that nobody confirmed.
CREATE INDEX "ticket_resume_idx" ON "ticket" ("organization_id", "resume_at") WHERE "status" = 'On Hold';
CREATE INDEX "ticket_unconfirmed_idx" ON "ticket" ("organization_id", "resolved_at") WHERE "status" = 'Resolved';

-- Reports count resolutions by when they fell.
CREATE INDEX "ticket_resolved_idx" ON "ticket" ("organization_id", "resolved_at") WHERE "resolved_at" IS NOT NULL;

-- A file belongs to one thing: a note's file can never be listed as the ticket's.
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_one_owner" CHECK (num_nonnulls("ticket_id", "comment_id", "note_id") <= 1);
CREATE INDEX "attachment_comment_idx" ON "attachment" ("organization_id", "comment_id") WHERE "comment_id" IS NOT NULL;
CREATE INDEX "attachment_note_idx" ON "attachment" ("organization_id", "note_id") WHERE "note_id" IS NOT NULL;
