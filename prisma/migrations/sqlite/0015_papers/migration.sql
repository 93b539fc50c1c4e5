-- CreateTable
CREATE TABLE "TestPaper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "TestPaper_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestPaperVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "paperId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "passMark" INTEGER NOT NULL,
    "blueprint" JSONB NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TestPaperVersion_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "TestPaper" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestPaperPublication" (
    "versionId" TEXT NOT NULL PRIMARY KEY,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TestPaperPublication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "TestPaperVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestPaperSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "drawnBy" TEXT NOT NULL,
    "drawnAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TestPaperSheet_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "TestPaperVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "TestPaper_requestKey_key" ON "TestPaper"("requestKey");

-- CreateIndex
CREATE INDEX "TestPaper_unitId_createdAt_idx" ON "TestPaper"("unitId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "TestPaperVersion_paperId_number_key" ON "TestPaperVersion"("paperId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "TestPaperSheet_versionId_label_key" ON "TestPaperSheet"("versionId", "label");
