-- SQLite lays ballots down by their random key (see the migration of the same name there).
-- PostgreSQL has no such tables: castBallot rewrites the ballots of a star in random order instead,
-- so that neither their place nor the transaction that wrote them tells one voter from another.
SELECT 1;
