// Before a file of request tests: it speaks of today and of days before and after from its first test to its last, and so
// does the server that it asks. It begins where the day lasts as long as it does.
import { setTimeout } from 'node:timers/promises'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** On two busy cores no file takes longer. */
const longestMs = 180_000
/** UTC, and the zone of the units in these tests. */
const zonesAhead = [0, 8 * hourMs]

const leftMs = Math.min(...zonesAhead.map((ahead) => dayMs - ((Date.now() + ahead) % dayMs)))
if (leftMs < longestMs) await setTimeout(leftMs + 1_000)
