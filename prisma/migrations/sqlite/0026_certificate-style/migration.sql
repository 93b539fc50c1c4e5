-- CreateTable
CREATE TABLE "CertificateStyle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "signatories" JSONB NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "CertificateStyle_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CertificateStyle_unitId_setAt_idx" ON "CertificateStyle"("unitId", "setAt");
