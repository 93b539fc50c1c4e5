// What the house does once when its server begins to listen.
import { drawSetupCode, isFounded } from '#app/accounts/setup.server.ts'
import { loadBadgeKey } from '#app/certificates/badge/badge-key.server.ts'
import { goOnWithAll } from '#app/certificates/runs/working.server.ts'
import { loadSigningKey } from '#app/certificates/signing/key-folder.server.ts'
import { prepareSearch } from '#app/question-bank/search/prepare-search.server.ts'
import { putAwayOldUploads } from '#app/question-bank/uploads.server.ts'
import { watchDisplays } from '#app/wall/health/watch.server.ts'

export async function openHouse(url: string): Promise<void> {
  await loadSigningKey()
  await loadBadgeKey()
  await prepareSearch()
  await putAwayOldUploads(new Date())
  await goOnWithAll(new Date())
  watchDisplays()
  if (await isFounded()) return
  console.log(`
Nobody is here yet. Open ${url}/setup and type this one-time code:
数据库里还没有人。请打开 ${url}/setup，输入这个一次性设置码：

    ${drawSetupCode()}
`)
}
