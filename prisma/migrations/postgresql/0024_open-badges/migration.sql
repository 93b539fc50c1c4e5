-- CreateTable
CREATE TABLE "OpenBadge" (
    "certificateId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "OpenBadge_pkey" PRIMARY KEY ("certificateId")
);

-- CreateIndex
CREATE UNIQUE INDEX "OpenBadge_place_key" ON "OpenBadge"("place");

-- AddForeignKey
ALTER TABLE "OpenBadge" ADD CONSTRAINT "OpenBadge_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
