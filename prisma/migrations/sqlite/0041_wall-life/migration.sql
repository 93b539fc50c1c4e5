-- One ledger for every purpose: what was decided until now is kept in it.
ALTER TABLE "PhotoConsent" RENAME TO "Consent";
ALTER TABLE "Consent" ADD COLUMN "recordedBy" TEXT;
DROP INDEX "PhotoConsent_personId_purpose_idx";

-- CreateTable
CREATE TABLE "Album" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "takenOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "removedAt" DATETIME
);

-- CreateTable
CREATE TABLE "WallPhoto" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "albumId" TEXT,
    "noteId" TEXT,
    "photoKey" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "postedBy" TEXT NOT NULL,
    "postedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,
    "approved" BOOLEAN,
    "removedAt" DATETIME,
    "removedBy" TEXT,
    "droppedAt" DATETIME,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "WallPhoto_albumId_fkey" FOREIGN KEY ("albumId") REFERENCES "Album" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "WallPhoto_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WallPhotoTag" (
    "photoId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("photoId", "personId"),
    CONSTRAINT "WallPhotoTag_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "WallPhoto" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Birthday" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "Consent_personId_purpose_idx" ON "Consent"("personId", "purpose");

-- CreateIndex
CREATE INDEX "Album_unitId_idx" ON "Album"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "WallPhoto_noteId_key" ON "WallPhoto"("noteId");

-- CreateIndex
CREATE UNIQUE INDEX "WallPhoto_photoKey_key" ON "WallPhoto"("photoKey");

-- CreateIndex
CREATE UNIQUE INDEX "WallPhoto_requestKey_key" ON "WallPhoto"("requestKey");

-- CreateIndex
CREATE INDEX "WallPhoto_unitId_idx" ON "WallPhoto"("unitId");

-- CreateIndex
CREATE INDEX "WallPhoto_albumId_idx" ON "WallPhoto"("albumId");

-- CreateIndex
CREATE INDEX "WallPhotoTag_personId_idx" ON "WallPhotoTag"("personId");

-- CreateIndex
CREATE INDEX "Birthday_day_idx" ON "Birthday"("day");

-- Until now a portrait hung in the staff area with the word of the lead who named the people in it, unless one of them had
-- taken consent back. That word is written into the ledger as what it was: recorded by the lead, on the day of it.
INSERT INTO "Consent" ("id", "personId", "purpose", "given", "decidedAt", "recordedBy")
SELECT 'portrait-' || t."personId", t."personId", 'FAMILY_PORTRAIT', true, MIN(t."taggedAt"), MIN(t."taggedBy")
FROM "PortraitTag" t JOIN "FamilyPortrait" f ON f."id" = t."portraitId" AND f."removedAt" IS NULL
WHERE NOT EXISTS (
    SELECT 1 FROM "Consent" c WHERE c."personId" = t."personId" AND c."purpose" = 'STAFF_WALL' AND c."given" = false
    AND NOT EXISTS (SELECT 1 FROM "Consent" l WHERE l."personId" = c."personId" AND l."purpose" = c."purpose" AND l."decidedAt" > c."decidedAt")
)
GROUP BY t."personId";
