import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseStrictLinks } from './strict-links.ts'

describe('parseStrictLinks', () => {
  it('reads the examples of RFC 8288 §3.5', () => {
    for (const [value, count] of [
      ['<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"', 1],
      ['</>; rel="http://example.net/foo"', 1],
      ['</terms>; rel="copyright"; anchor="#foo"', 1],
      [
        '</TheBook/chapter2>; rel="previous"; title*=UTF-8\'de\'letztes%20Kapitel, </TheBook/chapter4>; rel="next"; title*=UTF-8\'de\'n%c3%a4chstes%20Kapitel',
        2,
      ],
      ['<http://example.org/>; rel="start http://example.net/relation/other"', 1],
      ['<>; rel = next;, ,</a,b>; rel=next; crossorigin', 2],
      ['', 0],
    ] as const) {
      assert.equal(parseStrictLinks(value)?.length, count, value)
    }
  })

  it('keeps parameters that come twice, and those without a value', () => {
    assert.deepEqual(parseStrictLinks('</a>; REL=a; rel="b c"; crossorigin'), [
      {
        target: '/a',
        parameters: [
          { name: 'rel', value: 'a', quoted: false },
          { name: 'rel', value: 'b c', quoted: true },
          { name: 'crossorigin', value: '', quoted: false },
        ],
      },
    ])
  })

  it('finds what does not fit the grammar', () => {
    for (const value of [
      '/a; rel=a',
      '</a',
      '</a b>; rel=a',
      '</a>; rel=http://a/',
      '</a>; rel="a',
      '</a> rel=a',
      '</a>; =a',
      '</a>; rel=',
    ]) {
      assert.equal(parseStrictLinks(value), undefined, value)
    }
  })
})
