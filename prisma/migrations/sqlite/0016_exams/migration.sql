-- CreateTable
CREATE TABLE "Exam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "Exam_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Exam_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Exam_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "TestPaperVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamSitting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "examId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "openedBy" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "ExamSitting_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamCandidate" (
    "sittingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("sittingId", "personId"),
    CONSTRAINT "ExamCandidate_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "ExamSitting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ExamCandidate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExamCancellation" (
    "examId" TEXT NOT NULL PRIMARY KEY,
    "reason" TEXT NOT NULL,
    "cancelledBy" TEXT NOT NULL,
    "cancelledAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ExamCancellation_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdentityCheck" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "means" TEXT NOT NULL,
    "onSharedMachine" BOOLEAN NOT NULL,
    "checkedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "IdentityCheck_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pin" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Pin_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Exam_requestKey_key" ON "Exam"("requestKey");

-- CreateIndex
CREATE INDEX "Exam_unitId_month_idx" ON "Exam"("unitId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "ExamSitting_requestKey_key" ON "ExamSitting"("requestKey");

-- CreateIndex
CREATE INDEX "ExamSitting_examId_idx" ON "ExamSitting"("examId");

-- CreateIndex
CREATE INDEX "ExamCandidate_personId_idx" ON "ExamCandidate"("personId");
