import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Response } from './message.ts'
import { codeIn, codesOf, documentOf, membersOf } from './multistatus.ts'

const answer = (text: string, type = 'application/xml', truncated?: boolean) =>
  new Response({
    code: 207,
    fields: [{ name: 'Content-Type', value: type }],
    content: new TextEncoder().encode(text),
    truncated,
  })

describe('membersOf', () => {
  it('reads each response: its hrefs, its status, its properties and where it went', () => {
    const [first, second] = membersOf(
      answer(`<D:multistatus xmlns:D="DAV:" xmlns="urn:x">
        <D:response>
          <D:href> /a </D:href>
          <D:propstat><D:prop><D:getetag>"1"</D:getetag><size/></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
          <D:propstat><D:prop><b/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status><D:error><D:why/></D:error></D:propstat>
        </D:response>
        <D:response>
          <D:href>/b</D:href><D:href>/c</D:href><D:status>HTTP/1.1 301 Moved</D:status>
          <D:location><D:href>/d</D:href></D:location>
        </D:response>
      </D:multistatus>`),
    )
    assert.deepEqual(first?.hrefs, ['/a'])
    assert.deepEqual(first && codesOf(first), [200, 403])
    assert.deepEqual(
      first?.propstats.map(({ names }) => names),
      [['DAV:getetag', 'urn:xsize'], ['urn:xb']],
    )
    assert.deepEqual(first?.propstats[1]?.conditions, ['DAV:why'])
    assert.deepEqual([second?.hrefs, second?.code, second?.located, first?.located], [['/b', '/c'], 301, true, false])
  })

  it('finds none where there is no multistatus of WebDAV', () => {
    const one = '<multistatus xmlns="DAV:"><response><href>/a</href></response></multistatus>'
    assert.equal(membersOf(answer(one)).length, 1)
    assert.equal(membersOf(answer(one, 'text/plain')).length, 0)
    assert.equal(membersOf(answer(one, 'application/xhtml+xml')).length, 0)
    assert.equal(membersOf(answer(one.replace('DAV:', 'DAV'))).length, 0)
    assert.equal(membersOf(answer(one, 'application/xml', true)).length, 0)
    assert.equal(membersOf(undefined).length, 0)
  })
})

describe('documentOf', () => {
  it('knows what is cut off from what is malformed', () => {
    assert.equal(documentOf(answer('<a>')), 'malformed')
    assert.equal(documentOf(answer('<a>', 'text/xml', true)), undefined)
    assert.equal(documentOf(answer('')), undefined)
  })
})

describe('codeIn', () => {
  it('reads a code out of a status line, and out of nothing else', () => {
    assert.deepEqual(
      ['HTTP/1.1 404 Not Found', 'HTTP/2 404', 'HTTP/1.1 404 ', '404', 'HTTP/1.1 40', 'HTTP/1.1 4040'].map(codeIn),
      [404, 404, 404, undefined, undefined, undefined],
    )
  })
})
