-- One ledger for every purpose: what was decided until now is kept in it.
CREATE TYPE "ConsentPurpose" AS ENUM ('STAFF_PAGES', 'STAFF_WALL', 'CUSTOMER_HALL', 'FAMILY_PORTRAIT', 'ALBUMS', 'BIRTHDAY');
ALTER TABLE "PhotoConsent" RENAME TO "Consent";
ALTER TABLE "Consent" ALTER COLUMN "purpose" TYPE "ConsentPurpose" USING "purpose"::text::"ConsentPurpose";
ALTER TABLE "Consent" ADD COLUMN "recordedBy" TEXT;
ALTER TABLE "Consent" RENAME CONSTRAINT "PhotoConsent_pkey" TO "Consent_pkey";
ALTER TABLE "Consent" RENAME CONSTRAINT "PhotoConsent_personId_fkey" TO "Consent_personId_fkey";
DROP INDEX "PhotoConsent_personId_purpose_idx";
DROP TYPE "PhotoPurpose";

-- CreateTable
CREATE TABLE "Album" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "takenOn" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Album_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WallPhoto" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "albumId" TEXT,
    "noteId" TEXT,
    "photoKey" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "postedBy" TEXT NOT NULL,
    "postedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedBy" TEXT,
    "approved" BOOLEAN,
    "removedAt" TIMESTAMP(3),
    "removedBy" TEXT,
    "droppedAt" TIMESTAMP(3),
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "WallPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WallPhotoTag" (
    "photoId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "WallPhotoTag_pkey" PRIMARY KEY ("photoId","personId")
);

-- CreateTable
CREATE TABLE "Birthday" (
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Birthday_pkey" PRIMARY KEY ("personId")
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

-- AddForeignKey
ALTER TABLE "WallPhoto" ADD CONSTRAINT "WallPhoto_albumId_fkey" FOREIGN KEY ("albumId") REFERENCES "Album"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WallPhoto" ADD CONSTRAINT "WallPhoto_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WallPhotoTag" ADD CONSTRAINT "WallPhotoTag_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "WallPhoto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now a portrait hung in the staff area with the word of the lead who named the people in it, unless one of them had
-- taken consent back. That word is written into the ledger as what it was: recorded by the lead, on the day of it.
INSERT INTO "Consent" ("id", "personId", "purpose", "given", "decidedAt", "recordedBy")
SELECT 'portrait-' || t."personId", t."personId", 'FAMILY_PORTRAIT'::"ConsentPurpose", true, MIN(t."taggedAt"), MIN(t."taggedBy")
FROM "PortraitTag" t JOIN "FamilyPortrait" f ON f."id" = t."portraitId" AND f."removedAt" IS NULL
WHERE NOT EXISTS (
    SELECT 1 FROM "Consent" c WHERE c."personId" = t."personId" AND c."purpose" = 'STAFF_WALL' AND c."given" = false
    AND NOT EXISTS (SELECT 1 FROM "Consent" l WHERE l."personId" = c."personId" AND l."purpose" = c."purpose" AND l."decidedAt" > c."decidedAt")
)
GROUP BY t."personId";
