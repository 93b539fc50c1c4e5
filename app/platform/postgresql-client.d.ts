// Both clients are generated from the same schema, so the code knows one type:
// the PostgreSQL client is used through the type of the SQLite one.
declare module '#postgresql-client' {
  export { PrismaClient } from '#app/generated/sqlite/client.ts'
}
