-- CreateEnum
CREATE TYPE "PraiseChannel" AS ENUM ('BOOK', 'HOTLINE', 'IN_PERSON', 'ONLINE', 'LETTER');

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "dutyDays" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "StarCalendar" ADD COLUMN     "dutyDays" INTEGER NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "Nomination" ADD COLUMN     "actDay" TEXT,
ADD COLUMN     "pledge" TEXT;

-- CreateTable
CREATE TABLE "CoSign" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "words" TEXT,
    "signedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CoSign_pkey" PRIMARY KEY ("nominationId","personId")
);

-- CreateTable
CREATE TABLE "NominationPraise" (
    "nominationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "channel" "PraiseChannel" NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "NominationPraise_pkey" PRIMARY KEY ("nominationId")
);

-- CreateTable
CREATE TABLE "NominationStudy" (
    "nominationId" TEXT NOT NULL,
    "certificateId" TEXT NOT NULL,

    CONSTRAINT "NominationStudy_pkey" PRIMARY KEY ("nominationId")
);

-- CreateTable
CREATE TABLE "LeftOut" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "dutyDays" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,

    CONSTRAINT "LeftOut_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "Relative" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "relativeId" TEXT NOT NULL,
    "registeredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),
    "endedBy" TEXT,
    "openKey" TEXT,

    CONSTRAINT "Relative_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NominationStudy_certificateId_idx" ON "NominationStudy"("certificateId");

-- CreateIndex
CREATE UNIQUE INDEX "Relative_openKey_key" ON "Relative"("openKey");

-- CreateIndex
CREATE INDEX "Relative_personId_idx" ON "Relative"("personId");

-- CreateIndex
CREATE INDEX "Relative_relativeId_idx" ON "Relative"("relativeId");

-- AddForeignKey
ALTER TABLE "CoSign" ADD CONSTRAINT "CoSign_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoSign" ADD CONSTRAINT "CoSign_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationPraise" ADD CONSTRAINT "NominationPraise_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationStudy" ADD CONSTRAINT "NominationStudy_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationStudy" ADD CONSTRAINT "NominationStudy_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeftOut" ADD CONSTRAINT "LeftOut_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeftOut" ADD CONSTRAINT "LeftOut_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relative" ADD CONSTRAINT "Relative_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relative" ADD CONSTRAINT "Relative_relativeId_fkey" FOREIGN KEY ("relativeId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
