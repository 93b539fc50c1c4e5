-- CreateEnum
CREATE TYPE "CertificateStyleLanguage" AS ENUM ('PERSON', 'ZH_CN', 'EN', 'BOTH');

-- CreateTable
CREATE TABLE "CertificateStyle" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "language" "CertificateStyleLanguage" NOT NULL,
    "signatories" JSONB NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "CertificateStyle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CertificateStyle_unitId_setAt_idx" ON "CertificateStyle"("unitId", "setAt");

-- AddForeignKey
ALTER TABLE "CertificateStyle" ADD CONSTRAINT "CertificateStyle_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
