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
