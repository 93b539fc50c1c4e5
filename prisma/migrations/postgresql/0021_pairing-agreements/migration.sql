-- AlterEnum
ALTER TYPE "CertificateKind" ADD VALUE 'PAIRING';
