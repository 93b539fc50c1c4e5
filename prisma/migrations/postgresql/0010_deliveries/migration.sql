-- AlterTable
ALTER TABLE "LessonCompletion" ADD COLUMN     "delivery" TEXT,
ADD COLUMN     "offlineAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "ReviewAnswer" ADD COLUMN     "delivery" TEXT,
ADD COLUMN     "offlineAt" TIMESTAMP(3);

-- CreateIndex
CREATE UNIQUE INDEX "LessonCompletion_personId_delivery_key" ON "LessonCompletion"("personId", "delivery");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAnswer_personId_delivery_key" ON "ReviewAnswer"("personId", "delivery");
