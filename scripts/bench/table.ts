import type { Measured } from './load.ts'

const widths = [10, 8, 11, 11, 10, 11, 9]

export function printHead(): void {
  line(['', 'people', 'median ms', 'p99 ms', 'per second', 'CPU ms', 'MB'])
}

/** CPU is the server's own per piece of work; memory its largest resident set meanwhile. */
export function printRow(name: string, people: number, { medianMs, slowestMs, perSecond, cpuMs, megabytes }: Measured): void {
  line([name, String(people), medianMs.toFixed(1), slowestMs.toFixed(1), perSecond.toFixed(0), cpuMs.toFixed(2), megabytes.toFixed(0)])
}

export function printRatio(product: Measured, limit: Measured): void {
  const times = (value: number) => `${value.toFixed(1)}×`
  line(['  ratio', '', times(product.medianMs / limit.medianMs), times(product.slowestMs / limit.slowestMs), times(limit.perSecond / product.perSecond), times(product.cpuMs / limit.cpuMs), ''])
}

function line(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(''))
}
