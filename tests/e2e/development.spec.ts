// npm run dev: whoever works on Starhall sees it from its sources.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { demoPassword } from '#prisma/cast.ts'
import { endDemo, startDevelopment } from './demo-process.ts'
import { modelFolder } from './model-house.ts'

test('the server runs from its sources: one signs in, and a page is alive in the browser', async ({ page }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'starhall-development-'))
  cpSync(process.env[modelFolder] ?? '', dataFolder, { recursive: true })
  const { server, url } = await startDevelopment(dataFolder)
  const faults: string[] = []
  // Another Vite on this machine may have the port by which pages hear of changes.
  page.on('pageerror', ({ message }) => !/^WebSocket closed/.test(message) && faults.push(message))
  try {
    await page.goto(`${url}/login`, { timeout: 90_000 })
    await page.getByLabel('工号').fill('1001')
    await page.getByLabel('密码').fill(demoPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page).toHaveURL(`${url}/`, { timeout: 60_000 })
    await expect(page.getByRole('heading', { level: 1 })).toContainText('陈小满')
    expect(faults).toEqual([])
  } finally {
    await endDemo(server, 'SIGKILL')
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
