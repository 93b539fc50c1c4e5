export const grantableRoles = ['MENTOR', 'LEAD', 'ADMIN'] as const
