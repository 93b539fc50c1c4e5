import qrcode from 'qrcode'

/** The address of a one-time link, and the same as a picture for the phone of whoever stands beside. */
export async function drawActivationLink(origin: string, token: string): Promise<{ address: string; picture: string }> {
  const address = `${origin}/activate/${token}`
  const svg = await qrcode.toString(address, { type: 'svg', margin: 2 })
  return { address, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}
