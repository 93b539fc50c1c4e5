-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('COURSE', 'PATH');

-- DropIndex
DROP INDEX "LessonCompletion_personId_course_lesson_lessonHash_key";

-- DropIndex
DROP INDEX "CourseCompletion_personId_course_key";

-- AlterTable
ALTER TABLE "LessonCompletion" ADD COLUMN     "again" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "CourseCompletion" ADD COLUMN     "again" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "unitId" TEXT NOT NULL,
    "personId" TEXT,
    "dueOn" TEXT NOT NULL,
    "againFor" TEXT,
    "reason" TEXT,
    "assignedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignedBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawnBy" TEXT,
    "openKey" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT,
    "dueOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "extendedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "extendedBy" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TEXT,
    "waivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waivedBy" TEXT NOT NULL,
    "liftedAt" TIMESTAMP(3),
    "liftedBy" TEXT,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseStart" (
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "again" TEXT NOT NULL DEFAULT '',
    "lessons" JSONB NOT NULL,
    "title" JSONB NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CourseStart_pkey" PRIMARY KEY ("personId","course","again")
);

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_openKey_key" ON "Assignment"("openKey");

-- CreateIndex
CREATE INDEX "Assignment_unitId_idx" ON "Assignment"("unitId");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Assignment_slug_idx" ON "Assignment"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Extension_requestKey_key" ON "Extension"("requestKey");

-- CreateIndex
CREATE INDEX "Extension_assignmentId_idx" ON "Extension"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Waiver_requestKey_key" ON "Waiver"("requestKey");

-- CreateIndex
CREATE INDEX "Waiver_assignmentId_idx" ON "Waiver"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "LessonCompletion_personId_course_lesson_lessonHash_again_key" ON "LessonCompletion"("personId", "course", "lesson", "lessonHash", "again");

-- CreateIndex
CREATE UNIQUE INDEX "CourseCompletion_personId_course_again_key" ON "CourseCompletion"("personId", "course", "again");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseStart" ADD CONSTRAINT "CourseStart_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
