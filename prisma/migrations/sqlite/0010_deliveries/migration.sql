-- AlterTable
ALTER TABLE "LessonCompletion" ADD COLUMN "delivery" TEXT;
ALTER TABLE "LessonCompletion" ADD COLUMN "offlineAt" DATETIME;

-- AlterTable
ALTER TABLE "ReviewAnswer" ADD COLUMN "delivery" TEXT;
ALTER TABLE "ReviewAnswer" ADD COLUMN "offlineAt" DATETIME;

-- CreateIndex
CREATE UNIQUE INDEX "LessonCompletion_personId_delivery_key" ON "LessonCompletion"("personId", "delivery");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAnswer_personId_delivery_key" ON "ReviewAnswer"("personId", "delivery");
