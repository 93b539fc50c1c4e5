-- AlterTable
ALTER TABLE "WallProgramme" ADD COLUMN "edition" TEXT;

-- CreateTable
CREATE TABLE "DisplayReport" (
    "displayId" TEXT NOT NULL PRIMARY KEY,
    "reportedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "panel" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "bundle" TEXT NOT NULL,
    "confirmedAt" DATETIME NOT NULL,
    "build" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "heapMegabytes" INTEGER,
    CONSTRAINT "DisplayReport_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DisplaySilence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "displayId" TEXT NOT NULL,
    "heardAt" DATETIME NOT NULL,
    "noticedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recoveredAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "DisplaySilence_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WallDraft" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "displayId" TEXT,
    "slots" JSONB NOT NULL,
    "edition" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedBy" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "DisplaySilence_openKey_key" ON "DisplaySilence"("openKey");

-- CreateIndex
CREATE INDEX "DisplaySilence_displayId_recoveredAt_idx" ON "DisplaySilence"("displayId", "recoveredAt");

-- CreateIndex
CREATE UNIQUE INDEX "WallDraft_edition_key" ON "WallDraft"("edition");

-- CreateIndex
CREATE INDEX "WallDraft_unitId_idx" ON "WallDraft"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "WallProgramme_edition_key" ON "WallProgramme"("edition");
