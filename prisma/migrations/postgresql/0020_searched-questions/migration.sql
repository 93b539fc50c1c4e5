-- AlterTable
ALTER TABLE "BankQuestion" ADD COLUMN     "searched" TEXT;
