// The native limit: node:http sending the bytes of a page that was made and pressed before. No database, no rendering.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', encoding = 'identity'] = process.argv.slice(2)
const page = readFileSync(file)
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': encoding, 'Content-Length': page.length }
const server = createServer({ keepAliveTimeout: 65_000 }, (_request, response) => {
  response.writeHead(200, headers).end(page)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ listening: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` })
})
process.once('SIGTERM', () => process.exit(0))
