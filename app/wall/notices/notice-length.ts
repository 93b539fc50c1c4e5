export const longestNotice = 80
