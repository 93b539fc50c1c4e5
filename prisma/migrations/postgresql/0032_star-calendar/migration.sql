-- CreateEnum
CREATE TYPE "RoundReminderKind" AS ENUM ('NOMINATE', 'VOTE');

-- AlterEnum
ALTER TYPE "RoundDate" ADD VALUE 'NOMINATE_FROM';

-- CreateTable
CREATE TABLE "StarCalendar" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "nominateFromDay" INTEGER NOT NULL,
    "voteFromDay" INTEGER NOT NULL,
    "voteUntilDay" INTEGER NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "StarCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundSkip" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "skippedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "skippedBy" TEXT NOT NULL,
    "takenBackAt" TIMESTAMP(3),
    "takenBackBy" TEXT,

    CONSTRAINT "RoundSkip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundReminder" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" "RoundReminderKind" NOT NULL,
    "day" TEXT NOT NULL,

    CONSTRAINT "RoundReminder_pkey" PRIMARY KEY ("roundId","personId","kind")
);

-- CreateIndex
CREATE INDEX "StarCalendar_unitId_setAt_idx" ON "StarCalendar"("unitId", "setAt");

-- CreateIndex
CREATE INDEX "RoundSkip_roundId_idx" ON "RoundSkip"("roundId");

-- AddForeignKey
ALTER TABLE "StarCalendar" ADD CONSTRAINT "StarCalendar_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundSkip" ADD CONSTRAINT "RoundSkip_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundReminder" ADD CONSTRAINT "RoundReminder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundReminder" ADD CONSTRAINT "RoundReminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
