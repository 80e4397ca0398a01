import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { status } from 'statute/book'
import { type ExampleMessage, proses } from 'statute/book/prose'
import { ask, type Exchange, exchangeOf, type Finding, judge, probe } from 'statute/lint'
import { type Listening, listen } from 'statute/node'
import { octets } from 'statute/syntax'
import { sampleSite } from '../src/cli/site.ts'

/** What the project itself says over HTTP has no fault that its own linter finds. */

/** In ISO 8859-1, one character an octet, as the linter takes it. */
const latin1 = (message: ExampleMessage): string => Buffer.from(octets(message)).toString('latin1')

/** That a code is nobody's to send, or says nothing, is the point of the examples of codes that others invented. */
const ofOthers: ReadonlySet<string> = new Set(['code-retired', 'code-invalid', 'explanation-missing'])
/** A target of 8000 octets would fill the page. */
const shortened = 'short-target-refused'

/** What is wrong with exchanges. */
function faults(exchanges: readonly Exchange[]): Finding[] {
  return exchanges.flatMap(judge()).filter(isFault)
}

const isFault = ({ level }: Finding): boolean => level === 'error' || level === 'warning'

describe('examples of the book', () => {
  for (const [code, { examples }] of Object.entries(proses)) {
    for (const [index, { about, messages }] of examples.entries()) {
      it(`${code}, ${index + 1}: ${about}`, () => {
        const exchanges: { request: string; response: string }[] = []
        for (const message of messages.filter(({ lines }) => lines.length > 0)) {
          if (message.from === 'client') exchanges.push({ request: latin1(message), response: '' })
          else (exchanges.at(-1) ?? { response: '' }).response += latin1(message)
        }
        const standing = status(Number(code))?.standing
        const theirs = standing !== 'standard' && standing !== 'temporary'
        const wrong = faults(exchanges.map(exchangeOf)).filter(
          ({ rule }) => !(theirs && ofOthers.has(rule)) && rule !== shortened,
        )
        assert.deepEqual(wrong, [])
      })
    }
  }
})

describe('the reference and the sample API', () => {
  let server: Listening
  let site: Awaited<ReturnType<typeof sampleSite>>
  before(async () => {
    site = await sampleSite()
    server = await listen(site.service)
  })
  after(async () => {
    await server.close()
    await site.close()
  })

  for (const path of [
    '/',
    '/status/404',
    '/status/404.json',
    '/status/none',
    '/requirements',
    '/rules',
    '/graph',
    '/explain',
    '/assets/style.css',
    '/api/',
    '/api/docs',
    '/api/openapi.json',
    '/api/parts',
    '/api/parts?_limit=2&_sort=name',
    '/api/parts?colour=red',
    '/api/parts/bolt-m4x10-zn',
    '/api/parts/bolt-m4x10-zn/lease',
    '/api/orders',
    '/api/jobs/none',
    '/nowhere',
  ]) {
    it(`answer every question of a probe at ${path}, with writes`, async () => {
      let exchanges = 0
      for await (const { exchange, findings } of probe(server.origin + path, { writes: true })) {
        exchanges++
        assert.deepEqual(findings.filter(isFault), [], JSON.stringify({ ...exchange, content: undefined }))
      }
      assert.ok(exchanges > 5, `${exchanges} exchanges`)
    })
  }

  it('have no page with a fault', async () => {
    const judged = judge()
    const known = new Set(['/', '/api/docs'])
    for (const path of known) {
      const exchange = await ask(server.origin + path, { fields: [{ name: 'Accept', value: 'text/html, */*;q=0.1' }] })
      assert.equal(exchange.response?.code, 200, path)
      assert.deepEqual(judged(exchange).filter(isFault), [], path)
      if (!exchange.response?.fields.some(({ value }) => value.startsWith('text/html'))) continue
      const html = Buffer.from(exchange.response.content ?? []).toString()
      for (const [, href = ''] of html.matchAll(/<a href="(\/[^"#?]*)["#]/g)) known.add(href)
    }
    assert.ok(known.size > 90, `${known.size} pages`)
  })
})
