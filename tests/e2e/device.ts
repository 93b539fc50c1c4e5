// What a device holds of somebody, and how somebody reads on it.
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './house.ts'

export const readCourse = '/learn/mentorship-rotation'

/** What this browser holds of anybody: caches and databases by name. Asked again where the page is just leaving. */
export async function holdings(page: Page): Promise<string[]> {
  try {
    return await page.evaluate(async () => [...(await caches.keys()), ...(await indexedDB.databases()).map(({ name }) => name ?? '')])
  } catch {
    return ['the page is leaving']
  }
}

/** Until the page is among what this device has kept. */
export async function expectKept(page: Page, ...paths: string[]): Promise<void> {
  await expect.poll(() => page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('pages'))
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))
    return kept.flat()
  })).toEqual(expect.arrayContaining(paths))
}

export async function firstUnread(page: Page): Promise<string> {
  await page.goto(readCourse)
  const path = await page.getByRole('listitem').filter({ hasText: '未读' }).first().getByRole('link').getAttribute('href')
  if (path === null) throw new Error('every lesson is read')
  return path
}

/** Reads a lesson to its end without a network; returns its address. */
export async function readOffline(page: Page, context: BrowserContext): Promise<string> {
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expectKept(page, lesson, '/offline')
  await context.setOffline(true)
  await page.getByRole('button', { name: '我读完了' }).click()
  await expect(page.getByRole('status').filter({ hasText: '等待发送 · 1 项' })).toBeVisible()
  return lesson
}
