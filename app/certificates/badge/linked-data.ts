type Asked = { request: Request; headers: Record<string, string> }

/** A credential, as its own kind to whoever asks for that; else as JSON-LD, which every reader of JSON takes for what it is. */
export function linkedData(text: string, { request, headers }: Asked): Response {
  const isAsked = request.headers.get('Accept')?.includes('application/vc') ?? false
  return new Response(text, { headers: { ...headers, 'Content-Type': isAsked ? 'application/vc' : 'application/ld+json', Vary: 'Accept' } })
}

/** For what anybody may read, also pages of other sites: a checker may be one. */
export function publicFor(seconds: number): Record<string, string> {
  return { 'Cache-Control': `public, max-age=${seconds}`, 'Access-Control-Allow-Origin': '*' }
}
