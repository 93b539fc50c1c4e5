-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CertificateReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "certificateId" TEXT,
    "externalId" TEXT,
    "daysBefore" INTEGER NOT NULL,
    "remindedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CertificateReminder_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CertificateReminder_externalId_fkey" FOREIGN KEY ("externalId") REFERENCES "ExternalCertificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CertificateReminder" ("id", "certificateId", "daysBefore", "remindedAt") SELECT "certificateId" || '-' || "daysBefore", "certificateId", "daysBefore", "remindedAt" FROM "CertificateReminder";
DROP TABLE "CertificateReminder";
ALTER TABLE "new_CertificateReminder" RENAME TO "CertificateReminder";
CREATE UNIQUE INDEX "CertificateReminder_certificateId_daysBefore_key" ON "CertificateReminder"("certificateId", "daysBefore");
CREATE UNIQUE INDEX "CertificateReminder_externalId_daysBefore_key" ON "CertificateReminder"("externalId", "daysBefore");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
