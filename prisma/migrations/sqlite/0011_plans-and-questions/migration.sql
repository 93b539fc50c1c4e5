-- CreateTable
CREATE TABLE "ActionPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "completionId" TEXT NOT NULL,
    "writtenOn" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ActionPlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ActionPlan_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "CourseCompletion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionPlanVersion" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "promises" JSONB NOT NULL,
    "writtenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("planId", "number"),
    CONSTRAINT "ActionPlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "ActionPlan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PromiseLook" (
    "planId" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "promise" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "sentence" TEXT,
    "lookedBy" TEXT NOT NULL,
    "lookedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("planId", "days", "promise", "number"),
    CONSTRAINT "PromiseLook_planId_fkey" FOREIGN KEY ("planId") REFERENCES "ActionPlan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PromiseLook_lookedBy_fkey" FOREIGN KEY ("lookedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "passage" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "LessonQuestion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answeredBy" TEXT NOT NULL,
    "answeredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "LessonAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "LessonQuestion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LessonAnswer_answeredBy_fkey" FOREIGN KEY ("answeredBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerKeeping" (
    "answerId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kept" BOOLEAN NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("answerId", "unitId", "number"),
    CONSTRAINT "AnswerKeeping_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "LessonAnswer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AnswerKeeping_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "passage" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "LessonNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ActionPlan_completionId_key" ON "ActionPlan"("completionId");

-- CreateIndex
CREATE INDEX "ActionPlan_personId_writtenOn_idx" ON "ActionPlan"("personId", "writtenOn");

-- CreateIndex
CREATE UNIQUE INDEX "LessonQuestion_requestKey_key" ON "LessonQuestion"("requestKey");

-- CreateIndex
CREATE INDEX "LessonQuestion_personId_askedAt_idx" ON "LessonQuestion"("personId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LessonAnswer_requestKey_key" ON "LessonAnswer"("requestKey");

-- CreateIndex
CREATE INDEX "LessonAnswer_questionId_idx" ON "LessonAnswer"("questionId");

-- CreateIndex
CREATE INDEX "AnswerKeeping_unitId_course_lesson_idx" ON "AnswerKeeping"("unitId", "course", "lesson");

-- CreateIndex
CREATE UNIQUE INDEX "LessonNote_requestKey_key" ON "LessonNote"("requestKey");

-- CreateIndex
CREATE INDEX "LessonNote_personId_writtenAt_idx" ON "LessonNote"("personId", "writtenAt");
