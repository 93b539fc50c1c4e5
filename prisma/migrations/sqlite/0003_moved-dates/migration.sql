-- CreateTable
CREATE TABLE "RoundMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "before" DATETIME NOT NULL,
    "after" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "movedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "movedBy" TEXT NOT NULL,
    CONSTRAINT "RoundMove_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RoundMove_roundId_idx" ON "RoundMove"("roundId");
