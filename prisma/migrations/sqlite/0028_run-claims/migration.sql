-- CreateTable
CREATE TABLE "CertificateRunClaim" (
    "runId" TEXT NOT NULL PRIMARY KEY,
    "worker" TEXT NOT NULL,
    "claimedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" DATETIME NOT NULL,
    CONSTRAINT "CertificateRunClaim_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CertificateRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
