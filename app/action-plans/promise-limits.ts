// Apart from the schema, which a browser has no use for.
export const mostPromises = 3
export const shortestPromise = 5
export const longestPromise = 200
