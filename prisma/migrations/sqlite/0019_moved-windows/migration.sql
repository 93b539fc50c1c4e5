-- CreateTable
CREATE TABLE "ExamMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sittingId" TEXT NOT NULL,
    "opensBefore" DATETIME NOT NULL,
    "closesBefore" DATETIME NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "movedBy" TEXT NOT NULL,
    "movedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "ExamMove_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "ExamSitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ExamMove_requestKey_key" ON "ExamMove"("requestKey");

-- CreateIndex
CREATE INDEX "ExamMove_sittingId_movedAt_idx" ON "ExamMove"("sittingId", "movedAt");
