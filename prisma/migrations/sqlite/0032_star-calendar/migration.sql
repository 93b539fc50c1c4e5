-- CreateTable
CREATE TABLE "StarCalendar" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "nominateFromDay" INTEGER NOT NULL,
    "voteFromDay" INTEGER NOT NULL,
    "voteUntilDay" INTEGER NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "StarCalendar_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundSkip" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "skippedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "skippedBy" TEXT NOT NULL,
    "takenBackAt" DATETIME,
    "takenBackBy" TEXT,
    CONSTRAINT "RoundSkip_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundReminder" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "personId", "kind"),
    CONSTRAINT "RoundReminder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoundReminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StarCalendar_unitId_setAt_idx" ON "StarCalendar"("unitId", "setAt");

-- CreateIndex
CREATE INDEX "RoundSkip_roundId_idx" ON "RoundSkip"("roundId");
