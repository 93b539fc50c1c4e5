/** What a photo may be used for; each is decided by itself, and can be withdrawn. */
export const photoPurposes = ['STAFF_PAGES', 'STAFF_WALL', 'CUSTOMER_HALL', 'FAMILY_PORTRAIT', 'ALBUMS'] as const
export type PhotoPurpose = (typeof photoPurposes)[number]

/** All that stands in the ledger. */
export type ConsentPurpose = PhotoPurpose | 'BIRTHDAY'
