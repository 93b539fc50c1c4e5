import { expect, test } from 'vitest'
import { isFor, slotKinds } from './slot-kinds.ts'
import { readSlots, usualSlots } from './slots.ts'
import { readSlotsForm, shownOrder } from './slots-form.ts'

const form = (fields: Record<string, string>) => readSlotsForm((name) => fields[name] ?? (name.endsWith('.on') ? 'on' : ''))

test('customers see stars, notices, mottos, the family and honours; how the house votes, who passed and kind words are for staff', () => {
  expect(slotKinds.filter((kind) => isFor(kind, 'HALL'))).toEqual(['stars', 'notices', 'motto', 'portrait', 'honours'])
  expect(slotKinds.filter((kind) => isFor(kind, 'STAFF'))).toEqual([...slotKinds])
})

test('a programme that was stored before a kind of panel was there shows that kind too, at its end', () => {
  const stored = [{ ...usualSlots[5], isOn: false }, { kind: 'no-such-kind' }, null, usualSlots[5]]
  const slots = readSlots(stored)
  expect(slots[0]).toMatchObject({ kind: 'motto', isOn: false })
  expect(slots.map(({ kind }) => kind).toSorted()).toEqual([...slotKinds].toSorted())
  expect(readSlots('nonsense')).toEqual(usualSlots)
})

test('a form that says nothing is the usual programme, and places order it', () => {
  expect(form({}).slots).toEqual(usualSlots)
  expect(form({ 'honours.place': '1', 'stars.place': '2' }).slots?.slice(0, 3).map(({ kind }) => kind)).toEqual(['honours', 'stars', 'voting'])
  expect(form({ 'pairs.place': '1' }).slots?.slice(0, 3).map(({ kind }) => kind)).toEqual(['pairs', 'stars', 'voting'])
  expect(form({ 'stars.place': '3' }).slots?.slice(0, 4).map(({ kind }) => kind)).toEqual(['voting', 'notices', 'stars', 'learning'])
  expect(form({ 'stars.place': '99', 'voting.place': '99' }).slots?.slice(-2).map(({ kind }) => kind)).toEqual(['stars', 'voting'])
  expect(form({ 'life.on': '', 'life.seconds': '30', 'life.days': 'WORKING', 'life.from': '08:00', 'life.to': '17:30' }).slots?.find(({ kind }) => kind === 'life')).toEqual({
    kind: 'life',
    isOn: false,
    seconds: 30,
    window: { days: 'WORKING', from: '08:00', to: '17:30', fromDay: null, lastDay: null },
  })
})

test('a panel moved to the first place is first, also where the programme stood otherwise than usual', () => {
  const shown = [...slotKinds].reverse()
  const fields: Record<string, string> = Object.fromEntries(shown.map((kind, index) => [`${kind}.place`, String(index + 1)]))
  expect(shownOrder(Object.keys(fields))).toEqual(shown)
  expect(shownOrder(['stars.place', 'honours.on'])).toEqual(slotKinds)
  const { slots } = readSlotsForm((name) => ({ ...fields, 'motto.place': '1' })[name] ?? '', shown)
  expect(slots?.map(({ kind }) => kind)).toEqual(['motto', ...shown.filter((kind) => kind !== 'motto')])
})

test('each fault stands beside its field', () => {
  const { faults } = form({ 'stars.seconds': '3', 'life.place': 'x', 'motto.from': '08:00', 'honours.fromDay': '2026-12-02', 'honours.lastDay': '2026-12-01', 'pairs.to': '25:00', 'pairs.from': '08:00' })
  expect(Object.keys(faults ?? {}).toSorted()).toEqual(['honours.lastDay', 'life.place', 'motto.to', 'pairs.to', 'stars.seconds'])
})
