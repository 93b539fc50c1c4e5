-- AlterTable
ALTER TABLE "CertificateReminder" DROP CONSTRAINT "CertificateReminder_pkey",
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "id" TEXT,
ALTER COLUMN "certificateId" DROP NOT NULL;

-- What was given before stays given.
UPDATE "CertificateReminder" SET "id" = "certificateId" || '-' || "daysBefore";

-- AlterTable
ALTER TABLE "CertificateReminder" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "CertificateReminder_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "CertificateReminder_certificateId_daysBefore_key" ON "CertificateReminder"("certificateId", "daysBefore");

-- CreateIndex
CREATE UNIQUE INDEX "CertificateReminder_externalId_daysBefore_key" ON "CertificateReminder"("externalId", "daysBefore");

-- AddForeignKey
ALTER TABLE "CertificateReminder" ADD CONSTRAINT "CertificateReminder_externalId_fkey" FOREIGN KEY ("externalId") REFERENCES "ExternalCertificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
