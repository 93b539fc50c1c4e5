let isFirst = true

/**
 * When what this page shows was answered by the server, on the clock of `performance.now()`; to be asked once it is shown.
 * Scripts may start seconds after a document came: counted from their start, the age of an attempt would lag behind in a
 * tab on a slow line, and its later answers would pass for earlier ones than those of another tab.
 */
export function arrivedAt(): number {
  const [document] = performance.getEntriesByType('navigation')
  const isDocument = isFirst && document instanceof PerformanceNavigationTiming && new URL(document.name).pathname === location.pathname
  isFirst = false
  return isDocument ? document.responseStart : performance.now()
}
