-- What runs behind the screens. The queue itself is graphile-worker's, in a schema of its own (scripts/migrate.ts).
CREATE TYPE "JobState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "input" TEXT NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'QUEUED',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "href" TEXT,
    "resultName" TEXT,
    "resultType" TEXT,
    "result" BYTEA,
    "resultExpiresAt" TIMESTAMPTZ(6),
    "reauthenticatedAt" TIMESTAMPTZ(6),
    "cancelRequestedAt" TIMESTAMPTZ(6),
    "heartbeatAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(6),
    "endedAt" TIMESTAMPTZ(6),
    CONSTRAINT "Job_pkey" PRIMARY KEY ("id"),
    CHECK (char_length("kind") <= 100), CHECK (char_length("act") <= 100), CHECK (char_length("title") <= 300),
    CHECK (char_length("input") <= 20000), CHECK (char_length("error") <= 2000), CHECK (char_length("href") <= 300),
    CHECK (char_length("resultName") <= 300), CHECK (char_length("resultType") <= 200),
    CHECK ("done" >= 0 AND "total" >= 0),
    CHECK (("state" IN ('DONE', 'FAILED', 'CANCELLED')) = ("endedAt" IS NOT NULL)),
    CHECK ("state" <> 'FAILED' OR "error" IS NOT NULL),
    CHECK ("result" IS NULL OR "resultExpiresAt" IS NOT NULL)
);
CREATE INDEX "Job_personId_createdAt_idx" ON "Job"("personId", "createdAt");
CREATE INDEX "Job_state_idx" ON "Job"("state");
ALTER TABLE "Job" ADD CONSTRAINT "Job_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Job" TO sixtwo_app;
