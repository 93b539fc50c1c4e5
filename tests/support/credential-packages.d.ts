// Packages that check credentials and bring no types of their own, as far as tests use them.

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity'
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>
  export type Checking = { credential: unknown; suite: DataIntegrityProof; documentLoader: Loader; now?: Date; checkStatus: (options: object) => Promise<Standing> }
  /** `status`: whether its bit is set. */
  export type Standing = { verified: boolean; error?: unknown; results: { status: boolean }[] }
  export function verifyCredential(options: Checking): Promise<{ verified: boolean; error?: unknown; statusResult?: Standing }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  import type { Standing } from '@digitalbazaar/vc'
  export function checkStatus(options: object): Promise<Standing>
}
