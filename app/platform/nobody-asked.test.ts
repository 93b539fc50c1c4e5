import { expect, test } from 'vitest'
import { asksNobody } from './nobody-asked.ts'

const asks = (sql: string) => asksNobody({ sql, args: [], argTypes: [] })

test('the children of nobody are not looked for', () => {
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE `main`.`Person`.`id` IN (NULL) LIMIT ? OFFSET ?')).toBe(true)
  expect(asks('SELECT "public"."Person"."id" FROM "public"."Person" WHERE "public"."Person"."id" IN (NULL) OFFSET $1')).toBe(true)
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE (1=0 AND `main`.`Person`.`photoKey` IS NOT NULL) LIMIT ? OFFSET ?')).toBe(true)
  expect(asks('SELECT `main`.`Consent`.`id` FROM `main`.`Consent` WHERE (`main`.`Consent`.`purpose` = ? AND `main`.`Consent`.`personId` IN (NULL)) ORDER BY `main`.`Consent`.`at` DESC')).toBe(true)
})

test('a search that could find something is made', () => {
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE `main`.`Person`.`id` IN (?,?)')).toBe(false)
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE `main`.`Person`.`id` NOT IN (NULL)')).toBe(false)
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE (`main`.`Person`.`id` IN (NULL) OR `main`.`Person`.`name` = ?)')).toBe(false)
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE (NOT `main`.`Person`.`id` IN (NULL))')).toBe(false)
  expect(asks('SELECT `main`.`Person`.`id` FROM `main`.`Person` LIMIT ? OFFSET ?')).toBe(false)
})

test('a count of nobody is still a row, and what is written by hand is asked as it stands', () => {
  expect(asks('SELECT COUNT(*) AS `_count$_all` FROM (SELECT `main`.`Person`.`id` FROM `main`.`Person` WHERE `main`.`Person`.`id` IN (NULL)) AS `sub`')).toBe(false)
  expect(asks('SELECT "id" FROM "Person" WHERE "id" IN (NULL)')).toBe(false)
  expect(asks('INSERT INTO `main`.`Person` (`id`) VALUES (?)')).toBe(false)
})
