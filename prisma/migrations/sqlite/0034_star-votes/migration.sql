-- AlterTable
ALTER TABLE "Nomination" ADD COLUMN "actDay" TEXT;
ALTER TABLE "Nomination" ADD COLUMN "pledge" TEXT;

-- CreateTable
CREATE TABLE "CoSign" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "words" TEXT,
    "signedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("nominationId", "personId"),
    CONSTRAINT "CoSign_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CoSign_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NominationPraise" (
    "nominationId" TEXT NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "NominationPraise_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NominationStudy" (
    "nominationId" TEXT NOT NULL PRIMARY KEY,
    "certificateId" TEXT NOT NULL,
    CONSTRAINT "NominationStudy_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NominationStudy_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LeftOut" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "dutyDays" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,

    PRIMARY KEY ("roundId", "personId"),
    CONSTRAINT "LeftOut_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LeftOut_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Relative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "relativeId" TEXT NOT NULL,
    "registeredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    "endedBy" TEXT,
    "openKey" TEXT,
    CONSTRAINT "Relative_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Relative_relativeId_fkey" FOREIGN KEY ("relativeId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "nominateFrom" DATETIME NOT NULL,
    "voteFrom" DATETIME NOT NULL,
    "noticeFrom" DATETIME NOT NULL,
    "publishFrom" DATETIME NOT NULL,
    "quorumPercent" INTEGER NOT NULL DEFAULT 50,
    "dutyDays" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozenAt" DATETIME,
    CONSTRAINT "Round_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Round" ("createdAt", "frozenAt", "id", "month", "nominateFrom", "noticeFrom", "publishFrom", "quorumPercent", "unitId", "voteFrom") SELECT "createdAt", "frozenAt", "id", "month", "nominateFrom", "noticeFrom", "publishFrom", "quorumPercent", "unitId", "voteFrom" FROM "Round";
DROP TABLE "Round";
ALTER TABLE "new_Round" RENAME TO "Round";
CREATE UNIQUE INDEX "Round_unitId_month_key" ON "Round"("unitId", "month");
CREATE TABLE "new_StarCalendar" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "nominateFromDay" INTEGER NOT NULL,
    "voteFromDay" INTEGER NOT NULL,
    "voteUntilDay" INTEGER NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "dutyDays" INTEGER NOT NULL DEFAULT 5,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "StarCalendar_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_StarCalendar" ("id", "nominateFromDay", "noticeDays", "setAt", "setBy", "unitId", "voteFromDay", "voteUntilDay") SELECT "id", "nominateFromDay", "noticeDays", "setAt", "setBy", "unitId", "voteFromDay", "voteUntilDay" FROM "StarCalendar";
DROP TABLE "StarCalendar";
ALTER TABLE "new_StarCalendar" RENAME TO "StarCalendar";
CREATE INDEX "StarCalendar_unitId_setAt_idx" ON "StarCalendar"("unitId", "setAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "NominationStudy_certificateId_idx" ON "NominationStudy"("certificateId");

-- CreateIndex
CREATE UNIQUE INDEX "Relative_openKey_key" ON "Relative"("openKey");

-- CreateIndex
CREATE INDEX "Relative_personId_idx" ON "Relative"("personId");

-- CreateIndex
CREATE INDEX "Relative_relativeId_idx" ON "Relative"("relativeId");
