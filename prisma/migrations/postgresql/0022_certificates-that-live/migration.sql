-- AlterTable
ALTER TABLE "Certificate" ADD COLUMN     "anchorOn" TEXT,
ADD COLUMN     "course" TEXT;

-- AlterTable
ALTER TABLE "Revocation" ADD COLUMN     "reinstatedBecause" TEXT;

-- CreateTable
CREATE TABLE "CertificateReminder" (
    "certificateId" TEXT NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "remindedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CertificateReminder_pkey" PRIMARY KEY ("certificateId","daysBefore")
);

-- CreateTable
CREATE TABLE "ExternalCertificate" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "expiresOn" TEXT,
    "expiresAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMP(3),
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "ExternalCertificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalScan" (
    "certificateId" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ExternalScan_pkey" PRIMARY KEY ("certificateId")
);

-- CreateTable
CREATE TABLE "ExternalDecision" (
    "id" TEXT NOT NULL,
    "certificateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openKey" TEXT,

    CONSTRAINT "ExternalDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExternalCertificate_requestKey_key" ON "ExternalCertificate"("requestKey");

-- CreateIndex
CREATE INDEX "ExternalCertificate_personId_idx" ON "ExternalCertificate"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalDecision_openKey_key" ON "ExternalDecision"("openKey");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalDecision_certificateId_number_key" ON "ExternalDecision"("certificateId", "number");

-- CreateIndex
CREATE INDEX "Certificate_sha256_idx" ON "Certificate"("sha256");

-- AddForeignKey
ALTER TABLE "CertificateReminder" ADD CONSTRAINT "CertificateReminder_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalCertificate" ADD CONSTRAINT "ExternalCertificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalScan" ADD CONSTRAINT "ExternalScan_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "ExternalCertificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalDecision" ADD CONSTRAINT "ExternalDecision_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "ExternalCertificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Certificates of courses say of which course they are. What earned them is attempt:<id>.
UPDATE "Certificate" SET "course" = (SELECT a."quiz" FROM "Attempt" a WHERE a."id" = substr("Certificate"."earnedBy", 9)) WHERE "kind" = 'COURSE';
