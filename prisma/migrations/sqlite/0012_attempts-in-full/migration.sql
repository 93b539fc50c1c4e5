-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "pausedUntil" DATETIME;
ALTER TABLE "Attempt" ADD COLUMN "seat" TEXT;

-- CreateTable
CREATE TABLE "Suspension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from" DATETIME NOT NULL,
    "latest" DATETIME NOT NULL,
    "until" DATETIME,
    CONSTRAINT "Suspension_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttemptDeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER,
    "reason" TEXT NOT NULL,
    "doneBy" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "earlier" JSONB,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "AttemptDeed_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Suspension_attemptId_idx" ON "Suspension"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptDeed_requestKey_key" ON "AttemptDeed"("requestKey");

-- CreateIndex
CREATE INDEX "AttemptDeed_attemptId_idx" ON "AttemptDeed"("attemptId");
