-- CreateEnum
CREATE TYPE "RoundDate" AS ENUM ('VOTE_FROM', 'NOTICE_FROM', 'PUBLISH_FROM');

-- CreateTable
CREATE TABLE "RoundMove" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "date" "RoundDate" NOT NULL,
    "before" TIMESTAMP(3) NOT NULL,
    "after" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "movedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "movedBy" TEXT NOT NULL,

    CONSTRAINT "RoundMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoundMove_roundId_idx" ON "RoundMove"("roundId");

-- AddForeignKey
ALTER TABLE "RoundMove" ADD CONSTRAINT "RoundMove_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
