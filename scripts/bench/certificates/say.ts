/** What a figure is to be, and whether it is. Machines differ and are shared: it is printed, nothing fails. */
type Aim = { words: string; reached: boolean }

export const atMost = (figure: number, most: number, unit: string): Aim => ({ words: `at most ${most} ${unit}`, reached: figure <= most })
export const atLeast = (figure: number, least: number, unit: string): Aim => ({ words: `at least ${least} ${unit}`, reached: figure >= least })

export function say(name: string, figure: string, aim?: Aim): void {
  console.log(`${name.padEnd(46)}${figure}${aim ? `   [${aim.reached ? 'reached' : 'NOT reached'}: ${aim.words}]` : ''}`)
}
