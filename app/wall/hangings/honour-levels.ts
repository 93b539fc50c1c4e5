export const honourLevels = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COMPANY', 'OTHER'] as const
