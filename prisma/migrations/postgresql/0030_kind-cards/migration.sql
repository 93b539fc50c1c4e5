-- CreateEnum
CREATE TYPE "CardReach" AS ENUM ('PUBLIC', 'TEAM', 'PRIVATE');

-- CreateTable
CREATE TABLE "NominationEvidence" (
    "nominationId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,

    CONSTRAINT "NominationEvidence_pkey" PRIMARY KEY ("nominationId")
);

-- CreateTable
CREATE TABLE "KindCard" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "giverId" TEXT NOT NULL,
    "receiverId" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reach" "CardReach" NOT NULL,
    "fromLead" BOOLEAN NOT NULL,
    "day" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestKey" TEXT NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endedBy" TEXT,
    "noteId" TEXT,

    CONSTRAINT "KindCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KindCardReport" (
    "cardId" TEXT NOT NULL,
    "reporterId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reportedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMP(3),
    "decidedBy" TEXT,
    "upheld" BOOLEAN,

    CONSTRAINT "KindCardReport_pkey" PRIMARY KEY ("cardId","reporterId")
);

-- CreateIndex
CREATE INDEX "NominationEvidence_cardId_idx" ON "NominationEvidence"("cardId");

-- CreateIndex
CREATE UNIQUE INDEX "KindCard_noteId_key" ON "KindCard"("noteId");

-- CreateIndex
CREATE INDEX "KindCard_giverId_day_idx" ON "KindCard"("giverId", "day");

-- CreateIndex
CREATE INDEX "KindCard_receiverId_givenAt_idx" ON "KindCard"("receiverId", "givenAt");

-- CreateIndex
CREATE INDEX "KindCard_unitId_givenAt_idx" ON "KindCard"("unitId", "givenAt");

-- CreateIndex
CREATE INDEX "KindCard_reach_givenAt_idx" ON "KindCard"("reach", "givenAt");

-- CreateIndex
CREATE UNIQUE INDEX "KindCard_giverId_requestKey_key" ON "KindCard"("giverId", "requestKey");

-- CreateIndex
CREATE INDEX "KindCardReport_reporterId_decidedAt_idx" ON "KindCardReport"("reporterId", "decidedAt");

-- AddForeignKey
ALTER TABLE "NominationEvidence" ADD CONSTRAINT "NominationEvidence_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationEvidence" ADD CONSTRAINT "NominationEvidence_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "KindCard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KindCard" ADD CONSTRAINT "KindCard_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KindCard" ADD CONSTRAINT "KindCard_giverId_fkey" FOREIGN KEY ("giverId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KindCard" ADD CONSTRAINT "KindCard_receiverId_fkey" FOREIGN KEY ("receiverId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KindCard" ADD CONSTRAINT "KindCard_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KindCardReport" ADD CONSTRAINT "KindCardReport_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "KindCard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KindCardReport" ADD CONSTRAINT "KindCardReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
