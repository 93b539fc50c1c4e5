export const noteColours = ['YELLOW', 'PINK', 'GREEN', 'BLUE'] as const
export const longestKindWord = 140
