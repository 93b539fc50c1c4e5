/** A category's path as Moodle writes it, $course$/top/柜面/开户 → 柜面/开户; null for the course itself. */
export function topicOfPath(path: string): string | null {
  const below = path.trim().replace(/^\$[a-z]+\d*\$\/?/i, '').replace(/^top(?:\/|$)/, '')
  return below === '' ? null : below
}

export function pathOfTopic(topic: string | null): string {
  return topic === null ? '$course$/top' : `$course$/top/${topic}`
}
