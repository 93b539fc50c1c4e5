import type { Translate } from '#app/platform/i18n.ts'

type Person = { id: string; name: string; employeeNumber: string; position?: string | null }

/**
 * People as a select offers them, in the order given: by name, with the position where the list knows it. Who shares a
 * name with somebody of the same list, also one that only looks the same, is told apart by the employee number.
 */
export function personChoices(people: readonly Person[], t: Translate): { value: string; label: string }[] {
  const names = people.map(({ name }) => looksLike(name))
  return people.map(({ id, name, employeeNumber: number, position }, index) => {
    const hasTwin = names.some((one, other) => other !== index && one === names[index])
    const words = position ? (hasTwin ? 'positionAndNumber' : 'position') : hasTwin ? 'number' : 'name'
    return { value: id, label: t(`people:choice.${words}`, { name, position, number }) }
  })
}

function looksLike(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/gu, '')
}
