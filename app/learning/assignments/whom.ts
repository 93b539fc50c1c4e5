/** For the field `whom`: only those who are ticked. */
export const tickedPeople = 'people'

/** A field of its own for each person, so that a form that comes back knows who was ticked. */
export const personField = 'person-'
