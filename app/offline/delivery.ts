/** By which name a deed was sent, and when it was done if that was without a network: a note of the device's, not our time. */
export type Delivery = { id: string | null; offlineAt: Date | null }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The name that the page gave its form; a form without one is counted by what it says. */
export function readDelivery(form: FormData, now: Date): Delivery {
  const id = form.get('delivery')
  const doneAt = Number(form.get('doneAt') ?? NaN)
  return {
    id: typeof id === 'string' && uuid.test(id) ? id : null,
    offlineAt: Number.isSafeInteger(doneAt) && doneAt > 0 ? new Date(Math.min(doneAt, now.getTime())) : null,
  }
}
