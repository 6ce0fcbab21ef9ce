-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActionItemState" AS ENUM ('OPEN', 'IN_PROGRESS', 'DONE', 'VERIFIED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('UPLOADED', 'IMPORTED', 'UNDONE');

-- CreateEnum
CREATE TYPE "ObjectiveKind" AS ENUM ('QUANTITATIVE', 'QUALITATIVE');

-- CreateEnum
CREATE TYPE "ObjectiveState" AS ENUM ('DRAFT', 'PROPOSED', 'ACTIVE', 'ACHIEVED', 'MISSED', 'CLOSED', 'REVOKED');

-- CreateEnum
CREATE TYPE "ObjectiveOrigin" AS ENUM ('RISK', 'REQUIREMENT', 'AUDIT', 'INCIDENT', 'THREAT_INTELLIGENCE', 'REVIEW', 'STRATEGY');

-- CreateEnum
CREATE TYPE "Cycle" AS ENUM ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL');

-- CreateEnum
CREATE TYPE "EvaluationResult" AS ENUM ('ACHIEVED', 'MISSED');

-- CreateEnum
CREATE TYPE "VersionCause" AS ENUM ('APPROVAL', 'HANDOVER', 'COMPLETION', 'CHANGE');

-- CreateEnum
CREATE TYPE "ApprovalDecision" AS ENUM ('APPROVED', 'RETURNED', 'DECLINED');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('STAGE_1', 'STAGE_2', 'SURVEILLANCE', 'RECERTIFICATION');

-- CreateEnum
CREATE TYPE "FunctionLevel" AS ENUM ('CORPORATE', 'DIVISION', 'TEAM', 'PROJECT');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'ISMS_MANAGER', 'OWNER', 'EXECUTIVE', 'INTERNAL_AUDITOR', 'AUDITOR', 'STAFF');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SETUP', 'INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('READ', 'WRITE', 'MEASURE', 'TRAIL');

-- CreateEnum
CREATE TYPE "ResourceKind" AS ENUM ('FINANCIAL', 'HUMAN', 'TECHNICAL');

-- CreateEnum
CREATE TYPE "ResourceState" AS ENUM ('PLANNED', 'REQUESTED', 'APPROVED', 'DECLINED');

-- CreateTable
CREATE TABLE "ActionItem" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "objectiveId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "ownerId" UUID,
    "startsOn" DATE,
    "dueOn" DATE,
    "approvedDueOn" DATE,
    "state" "ActionItemState" NOT NULL DEFAULT 'OPEN',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "stateReason" TEXT,
    "moveReason" TEXT,
    "evidenceNote" TEXT,
    "evidenceUrl" TEXT,
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "ActionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dependency" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "dependentId" UUID NOT NULL,
    "prerequisiteId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "headerRow" INTEGER NOT NULL DEFAULT 0,
    "state" "ImportState" NOT NULL DEFAULT 'UPLOADED',
    "dateOrder" TEXT,
    "decimalMark" TEXT,
    "rowsTaken" INTEGER NOT NULL DEFAULT 0,
    "rowsRefused" INTEGER NOT NULL DEFAULT 0,
    "refusedCsv" TEXT,
    "importedAt" TIMESTAMPTZ(6),
    "undoneAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportColumn" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "field" TEXT,

    CONSTRAINT "ImportColumn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportAnswer" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "answer" TEXT,

    CONSTRAINT "ImportAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportNote" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "ImportNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objective" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT,
    "rationale" TEXT,
    "kind" "ObjectiveKind" NOT NULL DEFAULT 'QUANTITATIVE',
    "qualitativeReason" TEXT,
    "isConfidentiality" BOOLEAN NOT NULL DEFAULT false,
    "isIntegrity" BOOLEAN NOT NULL DEFAULT false,
    "isAvailability" BOOLEAN NOT NULL DEFAULT false,
    "functionId" UUID,
    "origin" "ObjectiveOrigin",
    "originLabel" TEXT,
    "originUrl" TEXT,
    "ownerId" UUID,
    "sponsorId" UUID,
    "baselineValue" DECIMAL(20,6),
    "baselineOn" DATE,
    "startsOn" DATE,
    "isOngoing" BOOLEAN NOT NULL DEFAULT false,
    "targetOn" DATE,
    "reviewCycle" "Cycle",
    "tags" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'en',
    "lastReviewedOn" DATE,
    "nextReviewOn" DATE,
    "state" "ObjectiveState" NOT NULL DEFAULT 'DRAFT',
    "approvedVersion" INTEGER,
    "proposedById" UUID,
    "proposedAt" TIMESTAMPTZ(6),
    "approvedAt" TIMESTAMPTZ(6),
    "closedAt" TIMESTAMPTZ(6),
    "archivedAt" TIMESTAMPTZ(6),
    "successorId" UUID,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperationalLink" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "OperationalLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObjectiveEvaluation" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "result" "EvaluationResult" NOT NULL,
    "evaluatorId" UUID NOT NULL,
    "evaluatedOn" DATE NOT NULL,
    "finding" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "missedReason" TEXT,
    "earlyReason" TEXT,
    "evidenceNote" TEXT,
    "evidenceUrl" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "ObjectiveEvaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObjectiveVersion" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "VersionCause" NOT NULL,
    "reason" TEXT,
    "schemaNumber" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "ObjectiveVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoverNote" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "notedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "HandoverNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "resourceLineId" UUID,
    "decision" "ApprovalDecision" NOT NULL,
    "meaning" TEXT NOT NULL,
    "reason" TEXT,
    "evidence" TEXT,
    "contentSha256" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "reauthenticatedAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "fiscalYearStart" INTEGER NOT NULL DEFAULT 1,
    "stalenessMonths" INTEGER NOT NULL DEFAULT 12,
    "auditCycleYears" INTEGER NOT NULL DEFAULT 3,
    "certificateNumber" TEXT,
    "certificateBody" TEXT,
    "certificateValidFrom" DATE,
    "certificateValidTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScopeStatement" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "ScopeStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "onDay" DATE NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Function" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "level" "FunctionLevel" NOT NULL,
    "parentId" UUID,
    "headId" UUID,
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Function_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "jobTitle" TEXT,
    "functionId" UUID,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "deactivatedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "personId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idleExpiresAt" TIMESTAMPTZ(6) NOT NULL,
    "absoluteExpiresAt" TIMESTAMPTZ(6) NOT NULL,
    "reauthenticatedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "revokeReason" TEXT,
    "ip" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "personId" UUID,
    "tokenSha256" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" "TokenScope"[],
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "needsNoResources" BOOLEAN NOT NULL DEFAULT false,
    "noResourcesReason" TEXT,
    "authority" TEXT,
    "evaluationMethod" TEXT,
    "successCriterion" TEXT,
    "evaluatorId" UUID,
    "evaluatorIsOwnerReason" TEXT,
    "evaluationFrequency" "Cycle",
    "firstEvaluationOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResourceLine" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "kind" "ResourceKind" NOT NULL,
    "description" TEXT NOT NULL,
    "plannedAmount" DECIMAL(20,6),
    "plannedDays" DECIMAL(20,6),
    "approvedAmount" DECIMAL(20,6),
    "approvedDays" DECIMAL(20,6),
    "spentAmount" DECIMAL(20,6) NOT NULL DEFAULT 0,
    "spentDays" DECIMAL(20,6) NOT NULL DEFAULT 0,
    "state" "ResourceState" NOT NULL DEFAULT 'PLANNED',
    "requestedById" UUID,
    "requestedAt" TIMESTAMPTZ(6),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "decisionNote" TEXT,
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "ResourceLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceCounter" (
    "prefix" TEXT NOT NULL,
    "next" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReferenceCounter_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "personId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("personId","form")
);

-- CreateTable
CREATE TABLE "Submission" (
    "principal" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "requestSha256" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("principal","key")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "TrailEntry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "operation" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "requestId" TEXT,
    "change" TEXT NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "rootKind" TEXT NOT NULL,
    "rootId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "salt" BYTEA NOT NULL,
    "payloadSha256" BYTEA NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "TrailEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "TrailCheckpoint" (
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "TrailCheckpoint_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "ActionItem_number_key" ON "ActionItem"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ActionItem_ref_key" ON "ActionItem"("ref");

-- CreateIndex
CREATE INDEX "ActionItem_objectiveId_idx" ON "ActionItem"("objectiveId");

-- CreateIndex
CREATE INDEX "ActionItem_ownerId_state_dueOn_idx" ON "ActionItem"("ownerId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "Dependency_prerequisiteId_idx" ON "Dependency"("prerequisiteId");

-- CreateIndex
CREATE UNIQUE INDEX "Dependency_dependentId_prerequisiteId_key" ON "Dependency"("dependentId", "prerequisiteId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportColumn_importId_position_key" ON "ImportColumn"("importId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImportAnswer_importId_field_value_key" ON "ImportAnswer"("importId", "field", "value");

-- CreateIndex
CREATE INDEX "ImportNote_objectiveId_idx" ON "ImportNote"("objectiveId");

-- CreateIndex
CREATE UNIQUE INDEX "Objective_number_key" ON "Objective"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Objective_ref_key" ON "Objective"("ref");

-- CreateIndex
CREATE INDEX "Objective_state_number_idx" ON "Objective"("state", "number");

-- CreateIndex
CREATE INDEX "Objective_ownerId_idx" ON "Objective"("ownerId");

-- CreateIndex
CREATE INDEX "Objective_functionId_idx" ON "Objective"("functionId");

-- CreateIndex
CREATE INDEX "Objective_targetOn_idx" ON "Objective"("targetOn");

-- CreateIndex
CREATE INDEX "Objective_importId_idx" ON "Objective"("importId");

-- CreateIndex
CREATE INDEX "OperationalLink_objectiveId_idx" ON "OperationalLink"("objectiveId");

-- CreateIndex
CREATE INDEX "ObjectiveEvaluation_objectiveId_idx" ON "ObjectiveEvaluation"("objectiveId");

-- CreateIndex
CREATE UNIQUE INDEX "ObjectiveVersion_objectiveId_number_key" ON "ObjectiveVersion"("objectiveId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "HandoverNote_versionId_key" ON "HandoverNote"("versionId");

-- CreateIndex
CREATE INDEX "Approval_objectiveId_idx" ON "Approval"("objectiveId");

-- CreateIndex
CREATE UNIQUE INDEX "ScopeStatement_number_key" ON "ScopeStatement"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Function_name_key" ON "Function"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_functionId_idx" ON "Person"("functionId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_personId_role_key" ON "RoleGrant"("personId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenSha256_key" ON "Session"("tokenSha256");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenSha256_key" ON "OneTimeLink"("tokenSha256");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenSha256_key" ON "ApiToken"("tokenSha256");

-- CreateIndex
CREATE INDEX "ApiToken_personId_idx" ON "ApiToken"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_objectiveId_key" ON "Plan"("objectiveId");

-- CreateIndex
CREATE INDEX "ResourceLine_objectiveId_idx" ON "ResourceLine"("objectiveId");

-- CreateIndex
CREATE INDEX "ResourceLine_state_idx" ON "ResourceLine"("state");

-- CreateIndex
CREATE INDEX "FormDraft_updatedAt_idx" ON "FormDraft"("updatedAt");

-- CreateIndex
CREATE INDEX "Submission_createdAt_idx" ON "Submission"("createdAt");

-- CreateIndex
CREATE INDEX "TrailEntry_rootId_seq_idx" ON "TrailEntry"("rootId", "seq");

-- CreateIndex
CREATE INDEX "TrailEntry_recordId_seq_idx" ON "TrailEntry"("recordId", "seq");

-- CreateIndex
CREATE INDEX "TrailEntry_actor_seq_idx" ON "TrailEntry"("actor", "seq");

-- CreateIndex
CREATE INDEX "TrailEntry_act_seq_idx" ON "TrailEntry"("act", "seq");

-- CreateIndex
CREATE INDEX "TrailEntry_operation_idx" ON "TrailEntry"("operation");

-- CreateIndex
CREATE INDEX "TrailEntry_at_idx" ON "TrailEntry"("at");

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_dependentId_fkey" FOREIGN KEY ("dependentId") REFERENCES "ActionItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_prerequisiteId_fkey" FOREIGN KEY ("prerequisiteId") REFERENCES "ActionItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportColumn" ADD CONSTRAINT "ImportColumn_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportAnswer" ADD CONSTRAINT "ImportAnswer_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportNote" ADD CONSTRAINT "ImportNote_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "Function"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperationalLink" ADD CONSTRAINT "OperationalLink_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveEvaluation" ADD CONSTRAINT "ObjectiveEvaluation_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveEvaluation" ADD CONSTRAINT "ObjectiveEvaluation_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveVersion" ADD CONSTRAINT "ObjectiveVersion_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverNote" ADD CONSTRAINT "HandoverNote_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ObjectiveVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_resourceLineId_fkey" FOREIGN KEY ("resourceLineId") REFERENCES "ResourceLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Function" ADD CONSTRAINT "Function_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Function"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Function" ADD CONSTRAINT "Function_headId_fkey" FOREIGN KEY ("headId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "Function"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResourceLine" ADD CONSTRAINT "ResourceLine_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResourceLine" ADD CONSTRAINT "ResourceLine_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResourceLine" ADD CONSTRAINT "ResourceLine_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
