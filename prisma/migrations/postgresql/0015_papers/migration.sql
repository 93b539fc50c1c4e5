-- CreateEnum
CREATE TYPE "SheetLabel" AS ENUM ('A', 'B');

-- CreateTable
CREATE TABLE "TestPaper" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "TestPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TestPaperVersion" (
    "id" TEXT NOT NULL,
    "paperId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "passMark" INTEGER NOT NULL,
    "blueprint" JSONB NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TestPaperVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TestPaperPublication" (
    "versionId" TEXT NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TestPaperPublication_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "TestPaperSheet" (
    "id" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "label" "SheetLabel" NOT NULL,
    "seed" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "drawnBy" TEXT NOT NULL,
    "drawnAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TestPaperSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TestPaper_requestKey_key" ON "TestPaper"("requestKey");

-- CreateIndex
CREATE INDEX "TestPaper_unitId_createdAt_idx" ON "TestPaper"("unitId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "TestPaperVersion_paperId_number_key" ON "TestPaperVersion"("paperId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TestPaperSheet_versionId_label_key" ON "TestPaperSheet"("versionId", "label");

-- AddForeignKey
ALTER TABLE "TestPaper" ADD CONSTRAINT "TestPaper_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestPaperVersion" ADD CONSTRAINT "TestPaperVersion_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "TestPaper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestPaperPublication" ADD CONSTRAINT "TestPaperPublication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "TestPaperVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestPaperSheet" ADD CONSTRAINT "TestPaperSheet_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "TestPaperVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
