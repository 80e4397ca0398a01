import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { headFaults } from './head-faults.ts'
import { Response } from './message.ts'

const faultsOf = (head: string, version = '1.1') => headFaults(new Response({ code: 200, version, fields: [], head }))
const kindsOf = (head: string) => faultsOf(head).map(({ kind }) => kind)

describe('headFaults', () => {
  it('finds nothing in a head that fits the grammar', () => {
    const field = fc.tuple(
      fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/),
      fc.stringMatching(/^[\t -~\u0080-\u00ff]*$/),
    )
    fc.assert(
      fc.property(fc.array(field), fc.stringMatching(/^[\t -~\u0080-\u00ff]*$/), (fields, phrase) => {
        const lines = [`HTTP/1.1 200 ${phrase}`, ...fields.map(([name, value]) => `${name}:${value}`), '', '']
        assert.deepEqual(faultsOf(lines.join('\r\n')), [])
      }),
    )
  })

  it('finds a fault in a head whose line ends, names or values are broken anywhere', () => {
    const whole = 'HTTP/1.1 200 OK\r\nServer: one\r\nVary: two\r\n\r\n'
    const inside = [...whole.matchAll(/[a-z]/g)].map(({ index }) => index).filter(index => index > whole.indexOf('S'))
    fc.assert(
      fc.property(fc.constantFrom(...inside), fc.constantFrom('\r', '\n', '\0', '\u007f', '\u001b'), (at, octet) => {
        assert.notDeepEqual(kindsOf(whole.slice(0, at) + octet + whole.slice(at + 1)), [])
      }),
    )
  })

  it('tells which line of which field it is', () => {
    const faults = faultsOf('HTTP/1.1 200 OK\r\nVary: a\r\nVARY : b\r\n c\r\n\r\n')
    assert.deepEqual(
      faults.map(({ kind, name, line }) => [kind, name, line]),
      [
        ['space before colon', 'vary', 1],
        ['fold', 'vary', 1],
      ],
    )
  })

  it('says nothing of versions whose heads are no text', () => {
    assert.deepEqual(faultsOf('HTTP/2 200\r\nnone\r\n\r\n', '2'), [])
  })
})
