-- A rowid would keep the order in which ballots and turnout came in, and so join a voter to a choice.
-- WITHOUT ROWID lays the rows down in the order of their keys; a receipt is random.
DROP TABLE "Ballot";
CREATE TABLE "Ballot" (
    "receipt" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    CONSTRAINT "Ballot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Ballot_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE INDEX "Ballot_roundId_categoryId_idx" ON "Ballot"("roundId", "categoryId");

DROP TABLE "Turnout";
CREATE TABLE "Turnout" (
    "roundId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "categoryId", "personId"),
    CONSTRAINT "Turnout_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Turnout_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "StarCategory" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Turnout_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;
