/** For the day on which the screen is switched on and nobody answers. */
export function keepShell(): void {
  if ('storage' in navigator) navigator.storage.persist().catch(() => undefined)
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/wall/worker.js', { scope: '/wall' }).catch(() => undefined)
}
