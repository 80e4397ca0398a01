import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseLinks } from '../../syntax/index.ts'
import { linkOf } from './link.ts'

const targets = (query: string, next?: string, prev?: string) =>
  parseLinks(linkOf('/parts', query, { next, prev })).map(link => [link.parameters.get('rel'), link.target])

describe('the links of a page', () => {
  it('are those that there are', () => {
    assert.deepEqual(targets(''), [['first', '/parts']])
    assert.deepEqual(targets('', 'b', 'a'), [
      ['first', '/parts'],
      ['prev', '/parts?_cursor=a'],
      ['next', '/parts?_cursor=b'],
    ])
  })

  it('keep all else as it was written', () => {
    assert.deepEqual(targets('name=a%2Cb+c&&_cursor=old&name=x&_sort=-price&flag', 'b'), [
      ['first', '/parts?name=a%2Cb+c&name=x&_sort=-price&flag'],
      ['next', '/parts?name=a%2Cb+c&name=x&_sort=-price&flag&_cursor=b'],
    ])
    assert.deepEqual(targets('%5Fcursor=old&_c%75rsor=older&_cursor', 'b')[1], ['next', '/parts?_cursor=b'])
  })

  it('stay one field, whatever the target has in it', () => {
    const hostile = 'name=>;rel="next",<http://evil.example/>\r\nSet-Cookie: a=b&x=%zz'
    const links = targets(hostile, 'b')
    assert.deepEqual(
      links.map(([relation]) => relation),
      ['first', 'next'],
    )
    assert.doesNotMatch(linkOf('/parts', hostile, { next: 'b', prev: undefined }), /[\r\n]/)
  })
})
