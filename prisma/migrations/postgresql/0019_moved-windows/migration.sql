-- CreateTable
CREATE TABLE "ExamMove" (
    "id" TEXT NOT NULL,
    "sittingId" TEXT NOT NULL,
    "opensBefore" TIMESTAMP(3) NOT NULL,
    "closesBefore" TIMESTAMP(3) NOT NULL,
    "opensAt" TIMESTAMP(3) NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "movedBy" TEXT NOT NULL,
    "movedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "ExamMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExamMove_requestKey_key" ON "ExamMove"("requestKey");

-- CreateIndex
CREATE INDEX "ExamMove_sittingId_movedAt_idx" ON "ExamMove"("sittingId", "movedAt");

-- AddForeignKey
ALTER TABLE "ExamMove" ADD CONSTRAINT "ExamMove_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "ExamSitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
