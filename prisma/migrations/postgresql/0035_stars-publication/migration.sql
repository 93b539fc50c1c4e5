-- CreateTable
CREATE TABLE "RoundClose" (
    "roundId" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RoundClose_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "objectorId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObjectionAnswer" (
    "objectionId" TEXT NOT NULL,
    "isUpheld" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredBy" TEXT NOT NULL,

    CONSTRAINT "ObjectionAnswer_pkey" PRIMARY KEY ("objectionId")
);

-- CreateTable
CREATE TABLE "StarPublishers" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "isForTwo" BOOLEAN NOT NULL,
    "secondId" TEXT,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "StarPublishers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundPublishers" (
    "roundId" TEXT NOT NULL,
    "secondId" TEXT,

    CONSTRAINT "RoundPublishers_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "PublicationProposal" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "awards" JSONB NOT NULL,
    "secondId" TEXT,
    "proposedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedBy" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "confirmedBy" TEXT,
    "returnedAt" TIMESTAMP(3),
    "returnedBy" TEXT,
    "returnReason" TEXT,

    CONSTRAINT "PublicationProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardAnnulment" (
    "awardId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "annulledAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "annulledBy" TEXT NOT NULL,

    CONSTRAINT "AwardAnnulment_pkey" PRIMARY KEY ("awardId")
);

-- CreateTable
CREATE TABLE "RoundAnnulment" (
    "roundId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "annulledAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "annulledBy" TEXT NOT NULL,

    CONSTRAINT "RoundAnnulment_pkey" PRIMARY KEY ("roundId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Objection_roundId_categoryId_objectorId_aboutId_key" ON "Objection"("roundId", "categoryId", "objectorId", "aboutId");

-- CreateIndex
CREATE INDEX "StarPublishers_unitId_setAt_idx" ON "StarPublishers"("unitId", "setAt");

-- CreateIndex
CREATE INDEX "PublicationProposal_roundId_proposedAt_idx" ON "PublicationProposal"("roundId", "proposedAt");

-- AddForeignKey
ALTER TABLE "RoundClose" ADD CONSTRAINT "RoundClose_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectionAnswer" ADD CONSTRAINT "ObjectionAnswer_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StarPublishers" ADD CONSTRAINT "StarPublishers_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPublishers" ADD CONSTRAINT "RoundPublishers_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationProposal" ADD CONSTRAINT "PublicationProposal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardAnnulment" ADD CONSTRAINT "AwardAnnulment_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundAnnulment" ADD CONSTRAINT "RoundAnnulment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
