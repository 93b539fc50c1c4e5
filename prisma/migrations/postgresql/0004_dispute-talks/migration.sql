-- CreateTable
CREATE TABLE "DisputeTalk" (
    "id" TEXT NOT NULL,
    "disputeId" TEXT NOT NULL,
    "talkedBy" TEXT NOT NULL,
    "talkedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DisputeTalk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DisputeTalk_disputeId_key" ON "DisputeTalk"("disputeId");

-- AddForeignKey
ALTER TABLE "DisputeTalk" ADD CONSTRAINT "DisputeTalk_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisputeTalk" ADD CONSTRAINT "DisputeTalk_talkedBy_fkey" FOREIGN KEY ("talkedBy") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
