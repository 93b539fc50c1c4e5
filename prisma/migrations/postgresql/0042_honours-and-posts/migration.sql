-- CreateEnum
CREATE TYPE "BidStep" AS ENUM ('PREPARED', 'SUBMITTED', 'WON', 'NOT_WON', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Honour" ADD COLUMN     "expiresAt" TIMESTAMP(3),
ADD COLUMN     "heldUntil" TEXT,
ADD COLUMN     "removedBy" TEXT,
ADD COLUMN     "requestKey" TEXT;

-- CreateTable
CREATE TABLE "HonourScan" (
    "honourId" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "HonourScan_pkey" PRIMARY KEY ("honourId")
);

-- CreateTable
CREATE TABLE "HonourEdit" (
    "id" TEXT NOT NULL,
    "honourId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "editedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedBy" TEXT NOT NULL,

    CONSTRAINT "HonourEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HonourBid" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" "HonourLevel" NOT NULL,
    "names" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "HonourBid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HonourBidStep" (
    "bidId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "step" "BidStep" NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBy" TEXT NOT NULL,

    CONSTRAINT "HonourBidStep_pkey" PRIMARY KEY ("bidId","number")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3),
    "closedBy" TEXT,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostManning" (
    "postId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mainId" TEXT NOT NULL,
    "standInId" TEXT,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "PostManning_pkey" PRIMARY KEY ("postId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "HonourEdit_honourId_number_key" ON "HonourEdit"("honourId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "HonourBid_requestKey_key" ON "HonourBid"("requestKey");

-- CreateIndex
CREATE INDEX "HonourBid_unitId_idx" ON "HonourBid"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_requestKey_key" ON "Post"("requestKey");

-- CreateIndex
CREATE INDEX "Post_unitId_idx" ON "Post"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Honour_requestKey_key" ON "Honour"("requestKey");

-- AddForeignKey
ALTER TABLE "HonourScan" ADD CONSTRAINT "HonourScan_honourId_fkey" FOREIGN KEY ("honourId") REFERENCES "Honour"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HonourEdit" ADD CONSTRAINT "HonourEdit_honourId_fkey" FOREIGN KEY ("honourId") REFERENCES "Honour"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HonourBid" ADD CONSTRAINT "HonourBid_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HonourBidStep" ADD CONSTRAINT "HonourBidStep_bidId_fkey" FOREIGN KEY ("bidId") REFERENCES "HonourBid"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostManning" ADD CONSTRAINT "PostManning_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
