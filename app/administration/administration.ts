import { z } from 'zod'
import { grantableRoles } from './grantable-roles.ts'
import { Day, EmployeeNumber, Name, Position } from '#app/people/identity.ts'

const Id = z.string().min(1, 'common:fault.required').max(100, 'common:fault.invalid')

export const UnitDeed = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rename'), name: Name }),
  z.object({ intent: z.literal('add'), childName: Name }),
])
export type UnitDeed = z.infer<typeof UnitDeed>

export const NewPerson = z.object({ employeeNumber: EmployeeNumber, name: Name, unitId: Id, position: Position, from: Day })
export type NewPerson = z.infer<typeof NewPerson>

export const PersonDeed = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rename'), name: Name }),
  z.object({ intent: z.literal('move'), unitId: Id, position: Position, from: Day }),
  z.object({ intent: z.literal('grant'), role: z.enum(grantableRoles), overUnitId: Id }),
  z.object({ intent: z.literal('revoke'), grantId: Id }),
  z.object({ intent: z.literal('renew-activation') }),
  z.object({ intent: z.literal('clear-pin') }),
  z.object({ intent: z.literal('deactivate') }),
  z.object({ intent: z.literal('reactivate') }),
])
export type PersonDeed = z.infer<typeof PersonDeed>

export type DeedRefusal = {
  refused: 'yourself' | 'outranks' | 'last-administrator' | 'same-unit' | 'too-early' | 'unit-unknown' | 'number-taken' | 'name-taken'
}

/** Beside which field a refusal stands; the others are of the whole form. */
const fieldOf: Partial<Record<DeedRefusal['refused'], string>> = {
  'same-unit': 'unitId',
  'too-early': 'from',
  'number-taken': 'employeeNumber',
}

/** A refusal as the form shows it, with what was typed. */
export function deedFaults({ refused }: DeedRefusal, values: Record<string, string>) {
  return { faults: { [fieldOf[refused] ?? 'form']: `admin:refused.${refused}` }, values }
}
