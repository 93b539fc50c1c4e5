const againMs = 10_000

/** Keeps the screen awake where the browser can, again whenever it has let go: because the page was hidden, or power was to be saved. */
export function stayAwake(): void {
  const hold = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    const lock = await navigator.wakeLock.request('screen')
    lock.addEventListener('release', () => setTimeout(again, againMs))
  }
  const again = () => void hold().catch(() => undefined)
  document.addEventListener('visibilitychange', again)
  again()
}
