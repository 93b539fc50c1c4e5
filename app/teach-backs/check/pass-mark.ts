/** How many of the questions of a check have to be right. Of its own, so that a page can say it without carrying how it is judged. */
export const checkPassMark = 2
