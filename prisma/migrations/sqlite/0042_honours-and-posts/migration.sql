-- AlterTable
ALTER TABLE "Honour" ADD COLUMN "expiresAt" DATETIME;
ALTER TABLE "Honour" ADD COLUMN "heldUntil" TEXT;
ALTER TABLE "Honour" ADD COLUMN "removedBy" TEXT;
ALTER TABLE "Honour" ADD COLUMN "requestKey" TEXT;

-- CreateTable
CREATE TABLE "HonourScan" (
    "honourId" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "HonourScan_honourId_fkey" FOREIGN KEY ("honourId") REFERENCES "Honour" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HonourEdit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "honourId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "editedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedBy" TEXT NOT NULL,
    CONSTRAINT "HonourEdit_honourId_fkey" FOREIGN KEY ("honourId") REFERENCES "Honour" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HonourBid" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "HonourBid_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HonourBidStep" (
    "bidId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBy" TEXT NOT NULL,

    PRIMARY KEY ("bidId", "number"),
    CONSTRAINT "HonourBidStep_bidId_fkey" FOREIGN KEY ("bidId") REFERENCES "HonourBid" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "closedAt" DATETIME,
    "closedBy" TEXT,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "Post_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostManning" (
    "postId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mainId" TEXT NOT NULL,
    "standInId" TEXT,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setBy" TEXT NOT NULL,

    PRIMARY KEY ("postId", "number"),
    CONSTRAINT "PostManning_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
