-- CreateTable
CREATE TABLE "CertificateRunClaim" (
    "runId" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "claimedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CertificateRunClaim_pkey" PRIMARY KEY ("runId")
);

-- AddForeignKey
ALTER TABLE "CertificateRunClaim" ADD CONSTRAINT "CertificateRunClaim_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
