// What the house does once when its server begins to listen.

export async function openHouse(_url: string): Promise<void> {
  return Promise.resolve()
}
