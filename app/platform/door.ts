import type { AppLoadContext } from '@remix-run/node'

/*
 * An address that is answered beside Remix: JSON in, JSON out, no page and no data of one. What Remix does for every
 * request costs more than a save itself; whoever adds a door has to need that, for routes are the way of the house.
 */

/** One request: `parameters` are the named groups of the address; `body` is null where it is no JSON; too much of it never comes here. */
export type Knock = { visit: AppLoadContext['visit']; parameters: Readonly<Record<string, string>>; body: unknown }
export type Reply = { status: number; body: unknown } | { status: 302; location: string }
/** What a POST to this address does. Who may enter is for the door itself to say, as it is for a route. */
export type Door = { address: RegExp; answer: (knock: Knock) => Promise<Reply> }

/** A GET, with what matters of its headers. `known`: the version that the asker has. */
export type Look = { visit: AppLoadContext['visit']; path: string; search: string; cookies: string; known: string | null; takesGzip: boolean }
type Headed = { headers: Readonly<Record<string, string>> }
/** `bytes`: null where what the asker has is still right. `stream` says things until what it gives back is called. */
export type Ready = Headed & ({ bytes: Uint8Array | null } | { stream: (line: { say: (text: string) => void; end: () => void }) => () => void })
/** What lies ready in memory for a GET of this address; null where its route has to answer. */
export type Hatch = { address: RegExp; look: (look: Look) => Promise<Ready | null> }

/** What has been posted, or null where it was more than `largest` bytes; answered by a status alone. */
type TakeIn = (form: string | null) => Promise<number>
/** A small form of fields that is posted so often that it goes past its route. `open` says before it is read whether it is taken in here; null: its route reads and answers it. */
export type Letterbox = { address: RegExp; largest: number; open: (look: Look) => Promise<TakeIn | null> }
