/** The shortest that is accepted; length is what makes a password strong. */
export const shortestPassword = 8
