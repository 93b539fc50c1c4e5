/** What is wrong with an upload or a registration, in words beside its field. */
export const scanFaults = {
  'none': { scan: 'external-certificates:fault.noScan' },
  'too-large': { scan: 'external-certificates:fault.scanLarge' },
  'unreadable': { scan: 'external-certificates:fault.scanUnreadable' },
}

export const registerFaults = {
  'unknown-kind': { kind: 'common:fault.invalid' },
  'in-future': { issuedOn: 'external-certificates:fault.inFuture' },
  'twice': { number: 'external-certificates:fault.twice' },
  'too-many': { form: 'external-certificates:fault.tooMany' },
}
