/** Filled in by the script of offline pages; React leaves alone what stands inside. */
const filledByScript = { __html: '' }

/** At the top of each page: that it is a kept one, what waits to be sent, what became of it. Empty, it is not there. */
export function OfflineLine({ label }: { label: string }) {
  return <section id="offline-line" className="offline-line" aria-label={label} aria-live="polite" dangerouslySetInnerHTML={filledByScript} />
}

/** Right before a form whose deed can wait: while it does, this stands in the form's place. */
export function OutboxPlace({ path }: { path: string }) {
  return <p className="outbox-place notice" role="status" data-path={path} dangerouslySetInnerHTML={filledByScript} />
}

/** What this device has kept, as the script finds it. */
export function OfflineList() {
  return <ul id="offline-list" className="offline-list card divide-y divide-line p-0" dangerouslySetInnerHTML={filledByScript} />
}
