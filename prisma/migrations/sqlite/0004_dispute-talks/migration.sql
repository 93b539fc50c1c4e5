-- CreateTable
CREATE TABLE "DisputeTalk" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "disputeId" TEXT NOT NULL,
    "talkedBy" TEXT NOT NULL,
    "talkedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "DisputeTalk_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DisputeTalk_talkedBy_fkey" FOREIGN KEY ("talkedBy") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DisputeTalk_disputeId_key" ON "DisputeTalk"("disputeId");
