-- AlterTable
ALTER TABLE "CourseCompletion" ADD COLUMN "withdrawnAt" DATETIME;

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quiz" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "mend" JSONB NOT NULL,
    "mendedHash" TEXT,
    "benefit" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openKey" TEXT,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "Regrade_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegradeDecision" (
    "regradeId" TEXT NOT NULL PRIMARY KEY,
    "verdict" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" TEXT NOT NULL,
    CONSTRAINT "RegradeDecision_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegradeApplication" (
    "regradeId" TEXT NOT NULL PRIMARY KEY,
    "appliedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "RegradeApplication_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegradeResult" (
    "regradeId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "taken" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("regradeId", "attemptId"),
    CONSTRAINT "RegradeResult_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegradeResult_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_openKey_key" ON "Regrade"("openKey");

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_requestKey_key" ON "Regrade"("requestKey");

-- CreateIndex
CREATE INDEX "Regrade_quiz_question_idx" ON "Regrade"("quiz", "question");

-- CreateIndex
CREATE INDEX "RegradeResult_attemptId_at_idx" ON "RegradeResult"("attemptId", "at");
