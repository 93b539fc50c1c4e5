-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "unitId" TEXT NOT NULL,
    "personId" TEXT,
    "dueOn" TEXT NOT NULL,
    "againFor" TEXT,
    "reason" TEXT,
    "assignedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignedBy" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnBy" TEXT,
    "openKey" TEXT,
    CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT,
    "dueOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "extendedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "extendedBy" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TEXT,
    "waivedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waivedBy" TEXT NOT NULL,
    "liftedAt" DATETIME,
    "liftedBy" TEXT,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "Waiver_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CourseStart" (
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "again" TEXT NOT NULL DEFAULT '',
    "lessons" JSONB NOT NULL,
    "title" JSONB NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("personId", "course", "again"),
    CONSTRAINT "CourseStart_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_LessonCompletion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "lessonHash" TEXT NOT NULL,
    "again" TEXT NOT NULL DEFAULT '',
    "completedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "LessonCompletion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_LessonCompletion" ("completedAt", "course", "id", "lesson", "lessonHash", "personId") SELECT "completedAt", "course", "id", "lesson", "lessonHash", "personId" FROM "LessonCompletion";
DROP TABLE "LessonCompletion";
ALTER TABLE "new_LessonCompletion" RENAME TO "LessonCompletion";
CREATE INDEX "LessonCompletion_course_idx" ON "LessonCompletion"("course");
CREATE UNIQUE INDEX "LessonCompletion_personId_course_lesson_lessonHash_again_key" ON "LessonCompletion"("personId", "course", "lesson", "lessonHash", "again");
CREATE TABLE "new_CourseCompletion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "again" TEXT NOT NULL DEFAULT '',
    "lessons" JSONB NOT NULL,
    "attemptId" TEXT NOT NULL,
    "completedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CourseCompletion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CourseCompletion_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CourseCompletion" ("attemptId", "completedAt", "course", "id", "lessons", "personId") SELECT "attemptId", "completedAt", "course", "id", "lessons", "personId" FROM "CourseCompletion";
DROP TABLE "CourseCompletion";
ALTER TABLE "new_CourseCompletion" RENAME TO "CourseCompletion";
CREATE UNIQUE INDEX "CourseCompletion_attemptId_key" ON "CourseCompletion"("attemptId");
CREATE UNIQUE INDEX "CourseCompletion_personId_course_again_key" ON "CourseCompletion"("personId", "course", "again");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
