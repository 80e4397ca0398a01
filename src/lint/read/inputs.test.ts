import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { openInput, readExchanges, textOf } from './inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'inputs-'))
after(() => rmSync(folder, { recursive: true }))

async function opened(octets: Uint8Array) {
  const file = join(folder, 'a')
  writeFileSync(file, octets)
  return openInput(file)
}

const big = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

describe('an input', () => {
  for (const [what, octets] of [
    ['begins with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['is in UTF-16, as shells of Windows write it', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['is in UTF-16 the other way round', big],
  ] as const) {
    it(`is told and read where it ${what}`, async () => {
      const messages = await opened(octets('HTTP/1.1 401 Unauthorized\r\n\r\n'))
      assert.equal(messages.kind, 'http')
      const results = (await Array.fromAsync(readExchanges(messages))).flat()
      assert.deepEqual(
        results.map(result => ('exchange' in result ? result.exchange.response?.code : result.fault)),
        [401],
      )
      assert.equal((await opened(octets('{"log":{"entries":[]}}'))).kind, 'har')
      const described = await opened(octets('openapi: 3.1.0\n'))
      assert.equal(described.kind, 'openapi')
      assert.equal(await textOf(described, 'utf8'), 'openapi: 3.1.0\n')
    })
  }

  for (const [text, kind] of [
    ['# ours\n---\nopenapi: 3.1.0\n', 'openapi'],
    ['paths:\n  /a: {}\nopenapi: 3.1.0\n', 'openapi'],
    ['x-a: 1\nswagger: "2.0"\n', 'openapi'],
    ['HTTP/1.1 200 OK\n\nopenapi: 3.1.0\n', 'http'],
    ['GET / HTTP/1.1\nopenapi: 3.1.0\n', 'http'],
    ['*   Trying 192.0.2.1\n> GET / HTTP/1.1\n', 'http'],
  ] as const) {
    it(`is told by how it begins: ${JSON.stringify(text)}`, async () => {
      assert.equal((await opened(Buffer.from(text))).kind, kind)
    })
  }
})
