-- What lists and home pages ask for most, in the order they show it, so that a register of ten thousand answers like one of a hundred.
CREATE INDEX "Objective_shown_idx" ON "Objective" ("state", "targetOn", "number") WHERE "archivedAt" IS NULL;
CREATE INDEX "Objective_review_idx" ON "Objective" ("nextReviewOn") WHERE "state" = 'ACTIVE';
CREATE INDEX "ActionItem_open_idx" ON "ActionItem" ("dueOn", "number") INCLUDE ("objectiveId")
  WHERE "archivedAt" IS NULL AND "state" IN ('OPEN', 'IN_PROGRESS');
CREATE INDEX "ActionItem_mine_idx" ON "ActionItem" ("ownerId", "dueOn", "number")
  WHERE "archivedAt" IS NULL AND "state" IN ('OPEN', 'IN_PROGRESS');

-- What an objective follows, and what somebody is to evaluate.
CREATE INDEX "Objective_successorId_idx" ON "Objective"("successorId");
CREATE INDEX "Plan_evaluatorId_idx" ON "Plan"("evaluatorId");
