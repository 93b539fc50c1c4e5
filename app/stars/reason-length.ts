/** Characters of a nomination's reason. Enough to tell what somebody did: it stands on the ballot and may become the citation. */
export const shortestReason = 20
export const longestReason = 200
