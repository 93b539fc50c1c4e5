-- CreateTable
CREATE TABLE "PracticeRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "openKey" TEXT,
    "cards" JSONB NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "PracticeRun_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeRunAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "cardId" TEXT NOT NULL,
    "drawn" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "isRight" BOOLEAN NOT NULL,
    "answeredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "PracticeRunAnswer_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PracticeRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PracticeRunAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "ReviewCard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankPicture" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "BankPicture_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_QuestionUpload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "reading" TEXT,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "QuestionUpload_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuestionUpload_uploadedBy_fkey" FOREIGN KEY ("uploadedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_QuestionUpload" ("format", "id", "reading", "requestKey", "unitId", "uploadedAt", "uploadedBy") SELECT "format", "id", "reading", "requestKey", "unitId", "uploadedAt", "uploadedBy" FROM "QuestionUpload";
DROP TABLE "QuestionUpload";
ALTER TABLE "new_QuestionUpload" RENAME TO "QuestionUpload";
CREATE UNIQUE INDEX "QuestionUpload_requestKey_key" ON "QuestionUpload"("requestKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "PracticeRun_openKey_key" ON "PracticeRun"("openKey");

-- CreateIndex
CREATE INDEX "PracticeRun_personId_startedAt_idx" ON "PracticeRun"("personId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeRunAnswer_runId_place_key" ON "PracticeRunAnswer"("runId", "place");

-- CreateIndex
CREATE INDEX "BankPicture_unitId_idx" ON "BankPicture"("unitId");
