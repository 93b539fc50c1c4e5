-- CreateTable
CREATE TABLE "OpenBadge" (
    "certificateId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "OpenBadge_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "OpenBadge_place_key" ON "OpenBadge"("place");
