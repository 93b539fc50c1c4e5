export const longestCaption = 40
export const longestAlbumTitle = 20
/** Days that a photo of an album hangs; one on a note hangs as long as the note. */
export const albumDays = 90
/** Of one person's at once: more would only wait. */
export const mostWaiting = 30
/** What a place is called that is no album yet. */
export const notePlace = 'note'
export const newAlbumPlace = 'new'
