/** Why a clock may stand still. */
export const suspensionReasons = ['CUSTOMER', 'CALLED_AWAY', 'TROUBLE'] as const
