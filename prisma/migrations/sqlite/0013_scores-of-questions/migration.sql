-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "scores" JSONB;

-- CreateIndex
CREATE INDEX "Attempt_quiz_endedAt_personId_passed_idx" ON "Attempt"("quiz", "endedAt", "personId", "passed");
