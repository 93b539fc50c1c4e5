// Loaded into a measured process before its own program: when asked over the channel, it says what it has used so far.
process.on('message', (question) => {
  if (question !== 'usage') return
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, megabytes: process.memoryUsage.rss() / 1024 / 1024 })
})
process.channel?.unref()
