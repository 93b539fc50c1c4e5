-- AlterTable
ALTER TABLE "Display" ADD COLUMN "tokenSince" DATETIME;

-- CreateTable
CREATE TABLE "DisplayToken" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "displayId" TEXT NOT NULL,
    "isNext" BOOLEAN NOT NULL,
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validUntil" DATETIME NOT NULL,
    CONSTRAINT "DisplayToken_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DisplaySetting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "displayId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "overscan" INTEGER NOT NULL,
    "openDays" TEXT,
    "openFrom" TEXT,
    "openTo" TEXT,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "DisplaySetting_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DisplayTest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "displayId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" DATETIME NOT NULL,
    "startedBy" TEXT NOT NULL,
    CONSTRAINT "DisplayTest_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WallProgramme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "displayId" TEXT,
    "slots" JSONB NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "WallNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "audience" TEXT,
    "isUrgent" BOOLEAN NOT NULL DEFAULT false,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "postedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postedBy" TEXT NOT NULL,
    "endedAt" DATETIME,
    "endedBy" TEXT,
    "requestKey" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PortraitTag" (
    "portraitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "taggedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taggedBy" TEXT NOT NULL,

    PRIMARY KEY ("portraitId", "personId"),
    CONSTRAINT "PortraitTag_portraitId_fkey" FOREIGN KEY ("portraitId") REFERENCES "FamilyPortrait" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DisplayToken_displayId_idx" ON "DisplayToken"("displayId");

-- CreateIndex
CREATE INDEX "DisplaySetting_displayId_setAt_idx" ON "DisplaySetting"("displayId", "setAt");

-- CreateIndex
CREATE INDEX "DisplayTest_displayId_endsAt_idx" ON "DisplayTest"("displayId", "endsAt");

-- CreateIndex
CREATE INDEX "WallProgramme_unitId_setAt_idx" ON "WallProgramme"("unitId", "setAt");

-- CreateIndex
CREATE UNIQUE INDEX "WallNotice_requestKey_key" ON "WallNotice"("requestKey");

-- CreateIndex
CREATE INDEX "WallNotice_unitId_endsAt_idx" ON "WallNotice"("unitId", "endsAt");

-- CreateIndex
CREATE INDEX "PortraitTag_personId_idx" ON "PortraitTag"("personId");
