-- CreateTable
CREATE TABLE "Cadence" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "questions" INTEGER NOT NULL,
    "lessons" INTEGER NOT NULL,
    "exams" INTEGER NOT NULL,
    "lessonDay" INTEGER NOT NULL,
    "examDay" INTEGER NOT NULL,
    "questionName" TEXT,
    "lessonName" TEXT,
    "examName" TEXT,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "Cadence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewCard" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "due" TIMESTAMP(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "reviewedAt" TIMESTAMP(3) NOT NULL,
    "rating" INTEGER NOT NULL,
    "attemptId" TEXT,

    CONSTRAINT "ReviewCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewAnswer" (
    "id" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "drawn" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "rating" INTEGER NOT NULL,
    "tookMs" INTEGER,
    "answeredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Cadence_unitId_setAt_idx" ON "Cadence"("unitId", "setAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewCard_personId_course_question_hash_key" ON "ReviewCard"("personId", "course", "question", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAnswer_cardId_day_key" ON "ReviewAnswer"("cardId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAnswer_personId_day_place_key" ON "ReviewAnswer"("personId", "day", "place");

-- AddForeignKey
ALTER TABLE "Cadence" ADD CONSTRAINT "Cadence_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCard" ADD CONSTRAINT "ReviewCard_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAnswer" ADD CONSTRAINT "ReviewAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "ReviewCard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAnswer" ADD CONSTRAINT "ReviewAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
