-- CreateTable
CREATE TABLE "CertificateRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "form" TEXT NOT NULL,
    "startedBy" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "CertificateRun_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CertificateRun_startedBy_fkey" FOREIGN KEY ("startedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateRunItem" (
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "earnedBy" TEXT NOT NULL,
    "certificateId" TEXT,
    "missing" TEXT,

    PRIMARY KEY ("runId", "position"),
    CONSTRAINT "CertificateRunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CertificateRunItem_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CertificateRunItem_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateRunStop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "stoppedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedBy" TEXT,
    "resumedAt" DATETIME,
    "resumedBy" TEXT,
    CONSTRAINT "CertificateRunStop_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateRunCompletion" (
    "runId" TEXT NOT NULL PRIMARY KEY,
    "completedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CertificateRunCompletion_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CertificateRun_requestKey_key" ON "CertificateRun"("requestKey");

-- CreateIndex
CREATE INDEX "CertificateRun_unitId_startedAt_idx" ON "CertificateRun"("unitId", "startedAt");

-- CreateIndex
CREATE INDEX "CertificateRunStop_runId_idx" ON "CertificateRunStop"("runId");
