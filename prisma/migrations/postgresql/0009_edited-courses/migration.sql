-- CreateEnum
CREATE TYPE "EditionDeed" AS ENUM ('PUBLISHED', 'REVERTED', 'WITHDRAWN');

-- DropForeignKey
ALTER TABLE "CourseCompletion" DROP CONSTRAINT "CourseCompletion_attemptId_fkey";

-- AlterTable
ALTER TABLE "CourseCompletion" ALTER COLUMN "attemptId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "EditedCourse" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedId" TEXT,

    CONSTRAINT "EditedCourse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditedLesson" (
    "courseId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "minutes" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "EditedLesson_pkey" PRIMARY KEY ("courseId","slug")
);

-- CreateTable
CREATE TABLE "CourseEdition" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "deed" "EditionDeed" NOT NULL,
    "ofNumber" INTEGER,
    "content" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CourseEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoursePicture" (
    "key" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CoursePicture_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "EditedCourse_unitId_slug_key" ON "EditedCourse"("unitId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "CourseEdition_courseId_number_key" ON "CourseEdition"("courseId", "number");

-- CreateIndex
CREATE INDEX "CoursePicture_courseId_idx" ON "CoursePicture"("courseId");

-- AddForeignKey
ALTER TABLE "EditedCourse" ADD CONSTRAINT "EditedCourse_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditedLesson" ADD CONSTRAINT "EditedLesson_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "EditedCourse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "EditedCourse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoursePicture" ADD CONSTRAINT "CoursePicture_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "EditedCourse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseCompletion" ADD CONSTRAINT "CourseCompletion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;
