-- CreateEnum
CREATE TYPE "WallAudience" AS ENUM ('STAFF', 'HALL');

-- CreateEnum
CREATE TYPE "DisplayLayout" AS ENUM ('AUTO', 'WIDE', 'TALL', 'STRIP');

-- CreateEnum
CREATE TYPE "WallDays" AS ENUM ('ALL', 'WORKING', 'FREE');

-- AlterTable
ALTER TABLE "Display" ADD COLUMN     "tokenSince" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "DisplayToken" (
    "tokenHash" TEXT NOT NULL,
    "displayId" TEXT NOT NULL,
    "isNext" BOOLEAN NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validUntil" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DisplayToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "DisplaySetting" (
    "id" TEXT NOT NULL,
    "displayId" TEXT NOT NULL,
    "audience" "WallAudience" NOT NULL,
    "layout" "DisplayLayout" NOT NULL,
    "turn" INTEGER NOT NULL,
    "overscan" INTEGER NOT NULL,
    "openDays" "WallDays",
    "openFrom" TEXT,
    "openTo" TEXT,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "DisplaySetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisplayTest" (
    "id" TEXT NOT NULL,
    "displayId" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "startedBy" TEXT NOT NULL,

    CONSTRAINT "DisplayTest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WallProgramme" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "displayId" TEXT,
    "slots" JSONB NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "WallProgramme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WallNotice" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "audience" "WallAudience",
    "isUrgent" BOOLEAN NOT NULL DEFAULT false,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "postedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postedBy" TEXT NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endedBy" TEXT,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "WallNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortraitTag" (
    "portraitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "taggedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taggedBy" TEXT NOT NULL,

    CONSTRAINT "PortraitTag_pkey" PRIMARY KEY ("portraitId","personId")
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

-- AddForeignKey
ALTER TABLE "DisplayToken" ADD CONSTRAINT "DisplayToken_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisplaySetting" ADD CONSTRAINT "DisplaySetting_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisplayTest" ADD CONSTRAINT "DisplayTest_displayId_fkey" FOREIGN KEY ("displayId") REFERENCES "Display"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortraitTag" ADD CONSTRAINT "PortraitTag_portraitId_fkey" FOREIGN KEY ("portraitId") REFERENCES "FamilyPortrait"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
