-- CreateEnum
CREATE TYPE "RegradeBenefit" AS ENUM ('LEARNER', 'BOTH_WAYS');

-- CreateEnum
CREATE TYPE "RegradeVerdict" AS ENUM ('APPROVED', 'DECLINED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "CourseCompletion" ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL,
    "quiz" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "mend" JSONB NOT NULL,
    "mendedHash" TEXT,
    "benefit" "RegradeBenefit" NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openKey" TEXT,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeDecision" (
    "regradeId" TEXT NOT NULL,
    "verdict" "RegradeVerdict" NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" TEXT NOT NULL,

    CONSTRAINT "RegradeDecision_pkey" PRIMARY KEY ("regradeId")
);

-- CreateTable
CREATE TABLE "RegradeApplication" (
    "regradeId" TEXT NOT NULL,
    "appliedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegradeApplication_pkey" PRIMARY KEY ("regradeId")
);

-- CreateTable
CREATE TABLE "RegradeResult" (
    "regradeId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "taken" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegradeResult_pkey" PRIMARY KEY ("regradeId","attemptId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_openKey_key" ON "Regrade"("openKey");

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_requestKey_key" ON "Regrade"("requestKey");

-- CreateIndex
CREATE INDEX "Regrade_quiz_question_idx" ON "Regrade"("quiz", "question");

-- CreateIndex
CREATE INDEX "RegradeResult_attemptId_at_idx" ON "RegradeResult"("attemptId", "at");

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_proposedBy_fkey" FOREIGN KEY ("proposedBy") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeDecision" ADD CONSTRAINT "RegradeDecision_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeApplication" ADD CONSTRAINT "RegradeApplication_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeResult" ADD CONSTRAINT "RegradeResult_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeResult" ADD CONSTRAINT "RegradeResult_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
