-- CreateTable
CREATE TABLE "BankQuestion" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "replacesId" TEXT,
    "topic" TEXT,
    "difficulty" INTEGER,
    "type" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "uploadId" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankRetirement" (
    "questionId" TEXT NOT NULL,
    "retiredBy" TEXT NOT NULL,
    "retiredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankRetirement_pkey" PRIMARY KEY ("questionId")
);

-- CreateTable
CREATE TABLE "QuestionUpload" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "QuestionUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionImport" (
    "uploadId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "leftOut" TEXT NOT NULL,
    "importedBy" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionImport_pkey" PRIMARY KEY ("uploadId")
);

-- CreateIndex
CREATE UNIQUE INDEX "BankQuestion_replacesId_key" ON "BankQuestion"("replacesId");

-- CreateIndex
CREATE INDEX "BankQuestion_unitId_createdAt_idx" ON "BankQuestion"("unitId", "createdAt");

-- CreateIndex
CREATE INDEX "BankQuestion_unitId_topic_idx" ON "BankQuestion"("unitId", "topic");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionUpload_requestKey_key" ON "QuestionUpload"("requestKey");

-- AddForeignKey
ALTER TABLE "BankQuestion" ADD CONSTRAINT "BankQuestion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankQuestion" ADD CONSTRAINT "BankQuestion_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "BankQuestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankQuestion" ADD CONSTRAINT "BankQuestion_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankRetirement" ADD CONSTRAINT "BankRetirement_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "BankQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionUpload" ADD CONSTRAINT "QuestionUpload_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionUpload" ADD CONSTRAINT "QuestionUpload_uploadedBy_fkey" FOREIGN KEY ("uploadedBy") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionImport" ADD CONSTRAINT "QuestionImport_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "QuestionUpload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
