-- AlterTable
ALTER TABLE "QuestionUpload" ALTER COLUMN "reading" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PracticeRun" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "openKey" TEXT,
    "cards" JSONB NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "PracticeRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeRunAnswer" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "cardId" TEXT NOT NULL,
    "drawn" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "isRight" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PracticeRunAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankPicture" (
    "key" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankPicture_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "PracticeRun_openKey_key" ON "PracticeRun"("openKey");

-- CreateIndex
CREATE INDEX "PracticeRun_personId_startedAt_idx" ON "PracticeRun"("personId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeRunAnswer_runId_place_key" ON "PracticeRunAnswer"("runId", "place");

-- CreateIndex
CREATE INDEX "BankPicture_unitId_idx" ON "BankPicture"("unitId");

-- AddForeignKey
ALTER TABLE "PracticeRun" ADD CONSTRAINT "PracticeRun_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeRunAnswer" ADD CONSTRAINT "PracticeRunAnswer_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PracticeRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeRunAnswer" ADD CONSTRAINT "PracticeRunAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "ReviewCard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankPicture" ADD CONSTRAINT "BankPicture_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
