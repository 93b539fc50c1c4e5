-- CreateEnum
CREATE TYPE "SuspensionReason" AS ENUM ('CUSTOMER', 'CALLED_AWAY', 'TROUBLE');

-- CreateEnum
CREATE TYPE "AttemptDeedKind" AS ENUM ('EXTRA_TIME', 'REOPENED', 'CLOSED');

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "pausedUntil" TIMESTAMP(3),
ADD COLUMN     "seat" TEXT;

-- CreateTable
CREATE TABLE "Suspension" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "reason" "SuspensionReason" NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "latest" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptDeed" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "kind" "AttemptDeedKind" NOT NULL,
    "minutes" INTEGER,
    "reason" TEXT NOT NULL,
    "doneBy" TEXT NOT NULL,
    "doneAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "earlier" JSONB,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "AttemptDeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Suspension_attemptId_idx" ON "Suspension"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptDeed_requestKey_key" ON "AttemptDeed"("requestKey");

-- CreateIndex
CREATE INDEX "AttemptDeed_attemptId_idx" ON "AttemptDeed"("attemptId");

-- AddForeignKey
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptDeed" ADD CONSTRAINT "AttemptDeed_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
