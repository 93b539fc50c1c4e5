-- AlterTable
ALTER TABLE "WallProgramme" ADD COLUMN     "edition" TEXT;

-- CreateTable
CREATE TABLE "DisplayReport" (
    "displayId" TEXT NOT NULL,
    "reportedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "panel" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "bundle" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3) NOT NULL,
    "build" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "heapMegabytes" INTEGER,

    CONSTRAINT "DisplayReport_pkey" PRIMARY KEY ("displayId")
);

-- CreateTable
CREATE TABLE "DisplaySilence" (
    "id" TEXT NOT NULL,
    "displayId" TEXT NOT NULL,
    "heardAt" TIMESTAMP(3) NOT NULL,
    "noticedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recoveredAt" TIMESTAMP(3),
    "openKey" TEXT,

    CONSTRAINT "DisplaySilence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WallDraft" (
    "subject" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "displayId" TEXT,
    "slots" JSONB NOT NULL,
    "edition" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedBy" TEXT NOT NULL,

    CONSTRAINT "WallDraft_pkey" PRIMARY KEY ("subject")
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

-- AddForeignKey
ALTER TABLE "DisplayReport" ADD CONSTRAINT "DisplayReport_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisplaySilence" ADD CONSTRAINT "DisplaySilence_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
