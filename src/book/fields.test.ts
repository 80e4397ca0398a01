import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type Field, fields } from './fields.ts'
import type { Prose } from './prose/prose.ts'
import { allCodes, status } from './status.ts'

const all = Object.entries<Field>(fields)
const kindOf = (name: string) => (Object.hasOwn(fields, name) ? fields[name as keyof typeof fields].kind : undefined)
const words = (text: string) => text.trim().split(/\s+/)

/** The tables of RFC 9110 §18.4, RFC 9111 §8.1 and RFC 9112 §12.1, without the reserved names. */
const registered = words(`
  Accept Accept-Charset Accept-Encoding Accept-Language Accept-Ranges Allow Authentication-Info Authorization Connection
  Content-Encoding Content-Language Content-Length Content-Location Content-Range Content-Type Date ETag Expect From Host
  If-Match If-Modified-Since If-None-Match If-Range If-Unmodified-Since Last-Modified Location Max-Forwards
  Proxy-Authenticate Proxy-Authentication-Info Proxy-Authorization Range Referer Retry-After Server TE Trailer Upgrade
  User-Agent Vary Via WWW-Authenticate Age Cache-Control Expires Pragma Warning MIME-Version Transfer-Encoding`)

/** Those of RFC 9110 and RFC 9111 whose grammar is a list (`#`). */
const lists = words(`
  Accept Accept-Charset Accept-Encoding Accept-Language Accept-Ranges Allow Authentication-Info Connection
  Content-Encoding Content-Language Expect If-Match If-None-Match Proxy-Authenticate Proxy-Authentication-Info TE Trailer
  Upgrade Vary Via WWW-Authenticate Cache-Control Pragma Warning Transfer-Encoding`)

describe('fields', () => {
  it('hold every field that the facts of a code name', () => {
    const named = allCodes.flatMap(facts => Object.keys(facts.fields))
    assert.deepEqual(
      named.filter(name => !kindOf(name)),
      [],
    )
  })

  it('hold every field of the example exchanges, spelt as there, save for the codes of vendors', async () => {
    const missing: string[] = []
    const folder = `${import.meta.dirname}/prose`
    for (const file of readdirSync(folder).filter(file => /^\d{3}\.ts$/.test(file))) {
      const module: Record<string, Prose> = await import(pathToFileURL(`${folder}/${file}`).href)
      const told = Object.values(module).filter(prose => status(prose.code)?.owners.includes('IETF'))
      const messages = told.flatMap(prose => prose.examples.flatMap(example => example.messages))
      for (const line of messages.flatMap(message => message.lines.slice(1))) {
        const name = line.slice(0, line.indexOf(':'))
        if (!kindOf(name)) missing.push(`${file}: ${name}`)
      }
    }
    assert.deepEqual(missing, [])
  })

  it('hold the tables of RFC 9110, RFC 9111 and RFC 9112', () => {
    assert.deepEqual(
      registered.filter(name => !kindOf(name)),
      [],
    )
  })

  it('tell lists from singletons as the grammar does', () => {
    for (const name of registered) assert.equal(kindOf(name), lists.includes(name) ? 'list' : 'singleton', name)
  })

  it('have names that are tokens, each in one spelling', () => {
    for (const [key, field] of all) {
      assert.equal(field.name, key)
      assert.match(field.name, /^[A-Z][\dA-Za-z-]*$/)
    }
    assert.equal(new Set(all.map(([name]) => name.toLowerCase())).size, all.length)
  })

  it('name a place, a section and a sentence each', () => {
    for (const [name, field] of all) {
      assert.ok(field.in.includes('request') || field.in.includes('response'), name)
      assert.match(
        field.section,
        /^(RFC \d{4,5}|draft-[a-z-]+|LDP|CSP3|MS-WDV|Clear Site Data) §[\dA-Z]+(\.\d+)*$|^(Fetch|HTML|Permissions Policy|Referrer Policy) #[a-z-]+$/,
        name,
      )
      assert.match(field.summary, /^[A-Z][\x20-\x7e]{10,118}\.$/, name)
    }
    assert.equal(new Set(all.map(([, field]) => field.summary)).size, all.length)
  })

  it('may stand in trailers only where their definition says so', () => {
    const trailers = all.filter(([, field]) => field.in.includes('trailer')).map(([name]) => name)
    const said = words(`
      Accept-Ranges Authentication-Info Content-Digest ETag Proxy-Authentication-Info Proxy-Status Repr-Digest`)
    assert.deepEqual(trailers.sort(), said)
  })

  it('keep literal types', () => {
    const kind: 'singleton' = fields.ETag.kind
    assert.equal(kind, 'singleton')
  })
})
