-- CreateTable
CREATE TABLE "EditedCourse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedId" TEXT,
    CONSTRAINT "EditedCourse_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,

    PRIMARY KEY ("courseId", "slug"),
    CONSTRAINT "EditedLesson_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "EditedCourse" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CourseEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "ofNumber" INTEGER,
    "content" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CourseEdition_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "EditedCourse" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CoursePicture" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CoursePicture_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "EditedCourse" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CourseCompletion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "again" TEXT NOT NULL DEFAULT '',
    "lessons" JSONB NOT NULL,
    "attemptId" TEXT,
    "completedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CourseCompletion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CourseCompletion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_CourseCompletion" ("again", "attemptId", "completedAt", "course", "id", "lessons", "personId") SELECT "again", "attemptId", "completedAt", "course", "id", "lessons", "personId" FROM "CourseCompletion";
DROP TABLE "CourseCompletion";
ALTER TABLE "new_CourseCompletion" RENAME TO "CourseCompletion";
CREATE UNIQUE INDEX "CourseCompletion_attemptId_key" ON "CourseCompletion"("attemptId");
CREATE UNIQUE INDEX "CourseCompletion_personId_course_again_key" ON "CourseCompletion"("personId", "course", "again");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "EditedCourse_unitId_slug_key" ON "EditedCourse"("unitId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "CourseEdition_courseId_number_key" ON "CourseEdition"("courseId", "number");

-- CreateIndex
CREATE INDEX "CoursePicture_courseId_idx" ON "CoursePicture"("courseId");
