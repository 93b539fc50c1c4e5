-- CreateEnum
CREATE TYPE "ComplaintGrade" AS ENUM ('GRAVE', 'VIOLATION');

-- AlterTable
ALTER TABLE "StarEdition" ADD COLUMN     "leastDutyDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "weights" TEXT;

-- CreateTable
CREATE TABLE "RoundScore" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "ratingSum" INTEGER NOT NULL,
    "ratingCount" INTEGER NOT NULL,
    "training" INTEGER,
    "dutyDays" INTEGER NOT NULL,

    CONSTRAINT "RoundScore_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "LeadView" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "givenBy" TEXT NOT NULL,

    CONSTRAINT "LeadView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerRating" (
    "id" TEXT NOT NULL,
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
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT NOT NULL,
    "replacedAt" TIMESTAMP(3),

    CONSTRAINT "CustomerRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RatingUpload" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploadedBy" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3),
    "importedBy" TEXT,

    CONSTRAINT "RatingUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "grade" "ComplaintGrade" NOT NULL,
    "what" TEXT NOT NULL,
    "validUntil" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplaintAppeal" (
    "complaintId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "appealedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ComplaintAppeal_pkey" PRIMARY KEY ("complaintId")
);

-- CreateTable
CREATE TABLE "ComplaintDecision" (
    "complaintId" TEXT NOT NULL,
    "isOverturned" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedBy" TEXT NOT NULL,

    CONSTRAINT "ComplaintDecision_pkey" PRIMARY KEY ("complaintId")
);

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

-- AddForeignKey
ALTER TABLE "RoundScore" ADD CONSTRAINT "RoundScore_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundScore" ADD CONSTRAINT "RoundScore_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadView" ADD CONSTRAINT "LeadView_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadView" ADD CONSTRAINT "LeadView_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadView" ADD CONSTRAINT "LeadView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerRating" ADD CONSTRAINT "CustomerRating_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerRating" ADD CONSTRAINT "CustomerRating_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerRating" ADD CONSTRAINT "CustomerRating_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "RatingUpload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingUpload" ADD CONSTRAINT "RatingUpload_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintAppeal" ADD CONSTRAINT "ComplaintAppeal_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplaintDecision" ADD CONSTRAINT "ComplaintDecision_complaintId_fkey" FOREIGN KEY ("complaintId") REFERENCES "Complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
