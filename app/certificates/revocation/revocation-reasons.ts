export const revocationReasons = ['ISSUED_IN_ERROR', 'MISCONDUCT', 'CONTENT_WITHDRAWN', 'OTHER'] as const
export type RevocationReason = (typeof revocationReasons)[number]
