import assert from 'node:assert/strict'
import { METHODS } from 'node:http'
import { describe, it } from 'node:test'
import { type Method, type MethodName, methods } from './methods.ts'

const all = Object.entries<Method>(methods)

/** The IANA registry as of 2026-06-17, by its columns safe and idempotent. */
const registry = {
  safe: ['GET', 'HEAD', 'OPTIONS', 'PRI', 'PROPFIND', 'QUERY', 'REPORT', 'SEARCH', 'TRACE'],
  idempotent: [
    ...['ACL', 'BASELINE-CONTROL', 'BIND', 'CHECKIN', 'CHECKOUT', 'COPY', 'DELETE', 'LABEL', 'LINK', 'MERGE'],
    ...['MKACTIVITY', 'MKCALENDAR', 'MKCOL', 'MKREDIRECTREF', 'MKWORKSPACE', 'MOVE', 'ORDERPATCH', 'PROPPATCH'],
    ...['PUT', 'REBIND', 'UNBIND', 'UNCHECKOUT', 'UNLINK', 'UNLOCK', 'UPDATE', 'UPDATEREDIRECTREF', 'VERSION-CONTROL'],
  ],
  neither: ['CONNECT', 'LOCK', 'PATCH', 'POST'],
}

const namesOf = (holds: (method: Method) => boolean) =>
  all.flatMap(([name, method]) => (holds(method) && !['BREW', 'WHEN'].includes(name) ? name : [])).sort()

describe('methods', () => {
  it('are those of the registry, safe and idempotent as registered', () => {
    assert.deepEqual(
      namesOf(method => method.safe),
      registry.safe.sort(),
    )
    assert.deepEqual(
      namesOf(method => method.idempotent && !method.safe),
      registry.idempotent.sort(),
    )
    assert.deepEqual(
      namesOf(method => !method.idempotent),
      registry.neither.sort(),
    )
  })

  it('are idempotent where they are safe', () => {
    for (const [name, method] of all) if (method.safe) assert.ok(method.idempotent, name)
  })

  it('have names that are tokens in capitals, a section and a sentence each', () => {
    for (const [key, method] of all) {
      assert.equal(method.name, key)
      assert.match(method.name, /^[A-Z-]+$/)
      assert.match(method.section, /^RFC \d{4,5} §\d+(\.\d+)*$/)
      assert.match(method.summary, /^[A-Z][\x20-\x7e]{10,110}\.$/)
    }
    assert.equal(new Set(all.map(([, method]) => method.summary)).size, all.length)
  })

  it('are stored by caches only where the definition says how', () => {
    const stored = all.filter(([, method]) => method.cacheable !== false).map(([name]) => name)
    assert.deepEqual(stored, ['GET', 'HEAD', 'POST', 'PATCH', 'QUERY'])
  })

  it('forbid content in a request only where the specification does', () => {
    const without = all.filter(([, method]) => method.requestContent === 'forbidden').map(([name]) => name)
    assert.deepEqual(without, ['CONNECT', 'TRACE', 'PRI'])
  })

  it('cover every method that the parser of Node lets through and a specification defines', () => {
    const own = ['M-SEARCH', 'NOTIFY', 'PURGE', 'SOURCE', 'SUBSCRIBE', 'UNSUBSCRIBE']
    const missing = METHODS.filter(name => !Object.hasOwn(methods, name) && !own.includes(name))
    assert.deepEqual(missing, [])
  })

  it('keep literal types', () => {
    const yes: true = methods.GET.safe
    const name: MethodName = 'VERSION-CONTROL'
    assert.deepEqual([yes, methods[name].name satisfies 'VERSION-CONTROL'], [true, name])
  })
})
