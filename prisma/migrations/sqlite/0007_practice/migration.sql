-- CreateTable
CREATE TABLE "Cadence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "questions" INTEGER NOT NULL,
    "lessons" INTEGER NOT NULL,
    "exams" INTEGER NOT NULL,
    "lessonDay" INTEGER NOT NULL,
    "examDay" INTEGER NOT NULL,
    "questionName" TEXT,
    "lessonName" TEXT,
    "examName" TEXT,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "Cadence_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "due" DATETIME NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "reviewedAt" DATETIME NOT NULL,
    "rating" INTEGER NOT NULL,
    "attemptId" TEXT,
    CONSTRAINT "ReviewCard_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "drawn" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "rating" INTEGER NOT NULL,
    "tookMs" INTEGER,
    "answeredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ReviewAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "ReviewCard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Cadence_unitId_setAt_idx" ON "Cadence"("unitId", "setAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewCard_personId_course_question_hash_key" ON "ReviewCard"("personId", "course", "question", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAnswer_cardId_day_key" ON "ReviewAnswer"("cardId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAnswer_personId_day_place_key" ON "ReviewAnswer"("personId", "day", "place");
