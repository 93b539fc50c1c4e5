// Loaded into a measured process before its own program: when asked over the channel, it says what it has used so far. No
// TypeScript: what strips it would be measured too.
process.on('message', (question) => {
  if (question !== 'usage') return
  const { user, system } = process.cpuUsage()
  const { rss, heapTotal, heapUsed, external } = process.memoryUsage()
  const [megabytes, heapMegabytes, usedMegabytes, outsideMegabytes] = [rss, heapTotal, heapUsed, external].map((bytes) => bytes / 1024 / 1024)
  process.send?.({ cpuMs: (user + system) / 1000, megabytes, heapMegabytes, usedMegabytes, outsideMegabytes })
})
process.channel?.unref()
