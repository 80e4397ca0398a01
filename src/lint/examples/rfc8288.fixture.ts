import { answered } from '../examples.ts'
import type { Document } from './document.fixture.ts'

/** The examples of RFC 8288 (Link). Adapted: field lines stand in a message, folded ones in one line. */
export const rfc8288: Document = {
  '3': [answered('Link: </>; rel=index; x=y'), answered('Link: </>; rel=index; x="y"')],
  '3.5': [
    ['Link: <http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"'],
    ['Link: </>; rel="http://example.net/foo"'],
    ['Link: </terms>; rel="copyright"; anchor="#foo"'],
    [
      'Link: </TheBook/chapter2>; rel="previous"; title*=UTF-8\'de\'letztes%20Kapitel, </TheBook/chapter4>; rel="next"; title*=UTF-8\'de\'n%c3%a4chstes%20Kapitel',
    ],
    ['Link: <http://example.org/>; rel="start http://example.net/relation/other"'],
    ['Link: <https://example.org/>; rel="start", <https://example.org/index>; rel="index"'],
    ['Link: <https://example.org/>; rel="start"', 'Link: <https://example.org/index>; rel="index"'],
  ].map(lines => answered(...lines)),
}
