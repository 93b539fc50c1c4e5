-- CreateTable
CREATE TABLE "TeachBack" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "teacherId" TEXT NOT NULL,
    "namedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "namedBy" TEXT NOT NULL,
    "closedAt" DATETIME,
    "closedBy" TEXT,
    "closeReason" TEXT,
    "openKey" TEXT,
    CONSTRAINT "TeachBack_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TeachBack_teacherId_fkey" FOREIGN KEY ("teacherId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TeachBackCompletion" (
    "teachBackId" TEXT NOT NULL PRIMARY KEY,
    "completedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "members" INTEGER NOT NULL,
    CONSTRAINT "TeachBackCompletion_teachBackId_fkey" FOREIGN KEY ("teachBackId") REFERENCES "TeachBack" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TeachBackSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teachBackId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "TeachBackSession_teachBackId_fkey" FOREIGN KEY ("teachBackId") REFERENCES "TeachBack" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "attendedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TeachBackSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TeachBackCheck" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "teachBackId" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "drawnAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answers" JSONB,
    "right" INTEGER,
    "passed" BOOLEAN,
    "answeredAt" DATETIME,

    PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "TeachBackCheck_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TeachBackSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TeachBackCheck_teachBackId_fkey" FOREIGN KEY ("teachBackId") REFERENCES "TeachBack" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TeachBackCheck_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "TeachBack_openKey_key" ON "TeachBack"("openKey");

-- CreateIndex
CREATE INDEX "TeachBack_unitId_idx" ON "TeachBack"("unitId");

-- CreateIndex
CREATE INDEX "TeachBack_teacherId_idx" ON "TeachBack"("teacherId");

-- CreateIndex
CREATE UNIQUE INDEX "TeachBackSession_openKey_key" ON "TeachBackSession"("openKey");

-- CreateIndex
CREATE INDEX "TeachBackSession_openedAt_idx" ON "TeachBackSession"("openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "TeachBackSession_teachBackId_code_key" ON "TeachBackSession"("teachBackId", "code");

-- CreateIndex
CREATE INDEX "TeachBackCheck_teachBackId_idx" ON "TeachBackCheck"("teachBackId");

-- CreateIndex
CREATE INDEX "TeachBackCheck_personId_idx" ON "TeachBackCheck"("personId");
