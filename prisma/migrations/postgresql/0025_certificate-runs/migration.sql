-- CreateEnum
CREATE TYPE "CertificateRunForm" AS ENUM ('ZIP', 'PRINT');

-- CreateTable
CREATE TABLE "CertificateRun" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "form" "CertificateRunForm" NOT NULL,
    "startedBy" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "CertificateRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateRunItem" (
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "earnedBy" TEXT NOT NULL,
    "certificateId" TEXT,
    "missing" TEXT,

    CONSTRAINT "CertificateRunItem_pkey" PRIMARY KEY ("runId","position")
);

-- CreateTable
CREATE TABLE "CertificateRunStop" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "stoppedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedBy" TEXT,
    "resumedAt" TIMESTAMP(3),
    "resumedBy" TEXT,

    CONSTRAINT "CertificateRunStop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CertificateRunCompletion" (
    "runId" TEXT NOT NULL,
    "completedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CertificateRunCompletion_pkey" PRIMARY KEY ("runId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CertificateRun_requestKey_key" ON "CertificateRun"("requestKey");

-- CreateIndex
CREATE INDEX "CertificateRun_unitId_startedAt_idx" ON "CertificateRun"("unitId", "startedAt");

-- CreateIndex
CREATE INDEX "CertificateRunStop_runId_idx" ON "CertificateRunStop"("runId");

-- AddForeignKey
ALTER TABLE "CertificateRun" ADD CONSTRAINT "CertificateRun_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRun" ADD CONSTRAINT "CertificateRun_startedBy_fkey" FOREIGN KEY ("startedBy") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRunItem" ADD CONSTRAINT "CertificateRunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRunItem" ADD CONSTRAINT "CertificateRunItem_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRunItem" ADD CONSTRAINT "CertificateRunItem_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRunStop" ADD CONSTRAINT "CertificateRunStop_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRunCompletion" ADD CONSTRAINT "CertificateRunCompletion_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
