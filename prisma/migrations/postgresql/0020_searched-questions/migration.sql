-- DropIndex
DROP INDEX "BankQuestion_unitId_createdAt_idx";

-- AlterTable
ALTER TABLE "BankQuestion" ADD COLUMN     "searched" TEXT;

-- CreateIndex
CREATE INDEX "BankQuestion_unitId_createdAt_position_id_idx" ON "BankQuestion"("unitId", "createdAt" DESC, "position", "id");
