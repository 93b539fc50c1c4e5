// Apart from the schema, which a browser has no use for. A card may become a kind word on the wall: it is no longer than one.
export const shortestThanks = 5
export const longestThanks = 140
export const shortestReportReason = 5
export const longestReportReason = 200
