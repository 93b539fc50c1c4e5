-- CreateTable
CREATE TABLE "StarEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "categoryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "honoursZh" TEXT NOT NULL,
    "honoursEn" TEXT NOT NULL,
    "criteriaZh" TEXT NOT NULL,
    "criteriaEn" TEXT NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'RANKED',
    "points" TEXT NOT NULL DEFAULT '3-2-1',
    "scope" TEXT NOT NULL DEFAULT 'TEAM',
    "positions" TEXT NOT NULL DEFAULT '',
    "alsoOutlet" BOOLEAN NOT NULL DEFAULT false,
    "coolDownMonths" INTEGER NOT NULL DEFAULT 0,
    "badge" TEXT NOT NULL DEFAULT 'star',
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeBy" TEXT,
    CONSTRAINT "StarEdition_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundStar" (
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "categoryId"),
    CONSTRAINT "RoundStar_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoundStar_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoundStar_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "StarEdition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Candidate" (
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "categoryId", "personId"),
    CONSTRAINT "Candidate_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Candidate_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Candidate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "StarEdition_categoryId_number_key" ON "StarEdition"("categoryId", "number");

-- Each star's first edition is what it has said so far; it shares the star's id.
INSERT INTO "StarEdition" ("id", "categoryId", "number", "nameZh", "nameEn", "honoursZh", "honoursEn", "criteriaZh", "criteriaEn", "badge", "madeAt")
SELECT "id", "id", 1, "nameZh", "nameEn", "honoursZh", "honoursEn", "honoursZh", "honoursEn", CASE "slug" WHEN 'smile' THEN 'smile' WHEN 'civility' THEN 'bow' ELSE 'star' END, "createdAt"
FROM "StarCategory";

-- Rounds whose vote has opened keep the stars that they elected,
INSERT INTO "RoundStar" ("roundId", "categoryId", "editionId")
SELECT r."id", c."id", c."id" FROM "Round" r JOIN "StarCategory" c ON c."unitId" = r."unitId" AND (c."retiredAt" IS NULL OR c."retiredAt" > r."voteFrom")
WHERE r."frozenAt" IS NOT NULL;

-- and those who stood: the nominated of the electorate, or else all of it.
INSERT INTO "Candidate" ("roundId", "categoryId", "personId")
SELECT s."roundId", s."categoryId", w."personId" FROM "RoundStar" s
JOIN (SELECT "roundId", "personId" FROM "Elector" UNION SELECT "roundId", "personId" FROM "ElectorateChange") w ON w."roundId" = s."roundId"
WHERE EXISTS (
  SELECT 1 FROM "Nomination" n WHERE n."roundId" = s."roundId" AND n."categoryId" = s."categoryId" AND n."nomineeId" = w."personId" AND n."declinedAt" IS NULL
) OR NOT EXISTS (
  SELECT 1 FROM "Nomination" n JOIN (SELECT "roundId", "personId" FROM "Elector" UNION SELECT "roundId", "personId" FROM "ElectorateChange") v ON v."roundId" = n."roundId" AND v."personId" = n."nomineeId"
  WHERE n."roundId" = s."roundId" AND n."categoryId" = s."categoryId" AND n."declinedAt" IS NULL
);
