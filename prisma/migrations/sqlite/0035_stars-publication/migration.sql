-- CreateTable
CREATE TABLE "RoundClose" (
    "roundId" TEXT NOT NULL PRIMARY KEY,
    "closedAt" DATETIME NOT NULL,
    CONSTRAINT "RoundClose_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "objectorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Objection_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Objection_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ObjectionAnswer" (
    "objectionId" TEXT NOT NULL PRIMARY KEY,
    "isUpheld" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "answeredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredBy" TEXT NOT NULL,
    CONSTRAINT "ObjectionAnswer_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StarPublishers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "isForTwo" BOOLEAN NOT NULL,
    "secondId" TEXT,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "StarPublishers_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundPublishers" (
    "roundId" TEXT NOT NULL PRIMARY KEY,
    "secondId" TEXT,
    CONSTRAINT "RoundPublishers_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicationProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "awards" JSONB NOT NULL,
    "secondId" TEXT,
    "proposedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedBy" TEXT NOT NULL,
    "confirmedAt" DATETIME,
    "confirmedBy" TEXT,
    "returnedAt" DATETIME,
    "returnedBy" TEXT,
    "returnReason" TEXT,
    CONSTRAINT "PublicationProposal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AwardAnnulment" (
    "awardId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "annulledAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "annulledBy" TEXT NOT NULL,
    CONSTRAINT "AwardAnnulment_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundAnnulment" (
    "roundId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "annulledAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "annulledBy" TEXT NOT NULL,
    CONSTRAINT "RoundAnnulment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Objection_roundId_categoryId_objectorId_aboutId_key" ON "Objection"("roundId", "categoryId", "objectorId", "aboutId");

-- CreateIndex
CREATE INDEX "StarPublishers_unitId_setAt_idx" ON "StarPublishers"("unitId", "setAt");

-- CreateIndex
CREATE INDEX "PublicationProposal_roundId_proposedAt_idx" ON "PublicationProposal"("roundId", "proposedAt");
