-- CreateTable
CREATE TABLE "RoundScore" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "ratingSum" INTEGER NOT NULL,
    "ratingCount" INTEGER NOT NULL,
    "training" INTEGER,
    "dutyDays" INTEGER NOT NULL,

    PRIMARY KEY ("roundId", "personId"),
    CONSTRAINT "RoundScore_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoundScore_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LeadView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "givenBy" TEXT NOT NULL,
    CONSTRAINT "LeadView_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LeadView_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LeadView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CustomerRating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "level5" INTEGER NOT NULL DEFAULT 0,
    "level4" INTEGER NOT NULL DEFAULT 0,
    "level3" INTEGER NOT NULL DEFAULT 0,
    "level2" INTEGER NOT NULL DEFAULT 0,
    "level1" INTEGER NOT NULL DEFAULT 0,
    "uploadId" TEXT,
    "recordedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT NOT NULL,
    "replacedAt" DATETIME,
    CONSTRAINT "CustomerRating_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CustomerRating_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CustomerRating_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "RatingUpload" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RatingUpload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploadedBy" TEXT NOT NULL,
    "importedAt" DATETIME,
    "importedBy" TEXT,
    CONSTRAINT "RatingUpload_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "validUntil" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT NOT NULL,
    CONSTRAINT "Complaint_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Complaint_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ComplaintAppeal" (
    "complaintId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "appealedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ComplaintAppeal_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ComplaintDecision" (
    "complaintId" TEXT NOT NULL PRIMARY KEY,
    "isOverturned" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedBy" TEXT NOT NULL,
    CONSTRAINT "ComplaintDecision_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "StarEdition" ADD COLUMN "weights" TEXT;
ALTER TABLE "StarEdition" ADD COLUMN "leastDutyDays" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "LeadView_roundId_categoryId_personId_idx" ON "LeadView"("roundId", "categoryId", "personId");

-- CreateIndex
CREATE INDEX "CustomerRating_personId_day_idx" ON "CustomerRating"("personId", "day");

-- CreateIndex
CREATE INDEX "CustomerRating_unitId_day_idx" ON "CustomerRating"("unitId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "RatingUpload_requestKey_key" ON "RatingUpload"("requestKey");

-- CreateIndex
CREATE INDEX "RatingUpload_unitId_uploadedAt_idx" ON "RatingUpload"("unitId", "uploadedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_requestKey_key" ON "Complaint"("requestKey");

-- CreateIndex
CREATE INDEX "Complaint_unitId_recordedAt_idx" ON "Complaint"("unitId", "recordedAt");

-- CreateIndex
CREATE INDEX "Complaint_personId_idx" ON "Complaint"("personId");
