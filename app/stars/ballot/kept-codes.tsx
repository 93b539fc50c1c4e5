import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { keepNote, keepOnlyNotes, readNote } from '#app/offline/account-notes.ts'

type Keeper = { account: string; month: string }
/** `keep` gives false where the device kept nothing. */
type Codes = { read: (star: string) => string | null; keep: (star: string, code: string) => boolean }

const KeptCodesContext = createContext<Codes>({ read: () => null, keep: () => false })

/** The change codes that this device keeps for its voter, of this month alone; without a keeper, on a shared machine, none. */
export function KeptCodes({ keeper, children }: { keeper: Keeper | null; children: ReactNode }) {
  const account = keeper?.account
  const month = keeper?.month
  useEffect(() => {
    if (account !== undefined) keepOnlyNotes(account, `ballot:${month}:`)
  }, [account, month])
  const codes = useMemo<Codes>(() => {
    if (account === undefined) return { read: () => null, keep: () => false }
    const nameOf = (star: string) => `ballot:${month}:${star}`
    return { read: (star) => readNote(account, nameOf(star)), keep: (star, code) => keepNote(account, nameOf(star), code) }
  }, [account, month])
  return <KeptCodesContext.Provider value={codes}>{children}</KeptCodesContext.Provider>
}

export function useKeptCodes(): Codes {
  return useContext(KeptCodesContext)
}
