-- CreateTable
CREATE TABLE "sign_in_run" (
    "key" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_run_pkey" PRIMARY KEY ("key")
);

-- Runs of an hour may be lost in a crash; they are written at every wrong password.
ALTER TABLE "sign_in_run" SET UNLOGGED;
