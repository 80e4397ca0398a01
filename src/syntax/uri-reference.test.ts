import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { uriReference } from './uri-reference.ts'

const pchar = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})$/

/** RFC 3986 appendix B: scheme, authority, path, query, fragment. */
const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/** What brackets may enclose (RFC 3986 §3.2.2, RFC 6874 §2), loosely. */
const ipAddress = /^(?:[0-9a-f:.]+|[0-9a-f:.]+%25(?:[\w\-.~]|%[0-9a-f]{2})+|v[0-9a-f]+\.[\w\-.~!$&'()*+,;=:]+)$/i

const each = (text: string): string[] => text.match(/%[0-9A-Fa-f]{2}|./gs) ?? []

/** Whether each character may stand where it stands (RFC 3986 §3). */
function isValid(text: string): boolean {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = parts.exec(text) ?? assert.fail()
  const host = authority.replace(/^(|[^[\]]*@)\[([^[\]]+)\](?=:|$)/, (found, user: string, address: string) =>
    ipAddress.test(address) ? user : found,
  )
  const all = (part: string, more: string) => each(part).every(one => pchar.test(one) || more.includes(one))
  return all(scheme, '') && all(host, '') && all(path, '/') && all(query, '/?') && all(fragment, '/?')
}

describe('uriReference', () => {
  it('leaves the examples of RFC 3986 §1.1.2 and §5.4 as they are', () => {
    const examples = [
      'ftp://ftp.is.co.za/rfc/rfc1808.txt',
      'http://www.ietf.org/rfc/rfc2396.txt',
      'ldap://[2001:db8::7]/c=GB?objectClass?one',
      'mailto:John.Doe@example.com',
      'news:comp.infosystems.www.servers.unix',
      'tel:+1-816-555-1212',
      'telnet://192.0.2.16:80/',
      'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
    ]
    const relative = [
      '',
      'g',
      './g',
      '/g',
      '//g',
      '?y',
      'g?y#s',
      ';x',
      'g;x=1/../y',
      '../..',
      '#s',
      'g?y/./x',
      'g#s/../x',
    ]
    const addresses = ['http://u:p@[::1]:80/a', '//[v1.fe80::a+en1]', '//[::1]#a', 'http://[fe80::1%25en0]?x']
    for (const text of [...examples, ...relative, ...addresses]) assert.equal(uriReference(text), text)
  })

  it('encodes each ASCII character that is not allowed, and no other (RFC 3986 §2)', () => {
    for (let code = 0; code < 0x80; code++) {
      const character = String.fromCharCode(code)
      const allowed = /[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]/.test(character)
      const hex = code.toString(16).toUpperCase().padStart(2, '0')
      assert.equal(uriReference(`/a${character}z`), `/a${allowed ? character : `%${hex}`}z`, hex)
    }
  })

  it('encodes other characters as UTF-8', () => {
    assert.equal(uriReference('/é/€/😀'), '/%C3%A9/%E2%82%AC/%F0%9F%98%80')
    assert.equal(uriReference('\u0080\u00a0\ufeff\u2028'), '%C2%80%C2%A0%EF%BB%BF%E2%80%A8')
  })

  it('takes a lone surrogate for U+FFFD', () => {
    for (const text of ['\ud83d', '\ude00', '\ude00\ud83d']) {
      assert.equal(uriReference(`a${text}b`), `a${'%EF%BF%BD'.repeat(text.length)}b`)
    }
  })

  it('encodes a percent sign that starts no percent-encoding', () => {
    assert.equal(uriReference('%'), '%25')
    assert.equal(uriReference('100%/a%2'), '100%25/a%252')
    assert.equal(uriReference('%zz%%41%4g'), '%25zz%25%41%254g')
    assert.equal(uriReference('%2f%2F%00%ff'), '%2f%2F%00%ff')
    assert.equal(uriReference('%４１'), '%25%EF%BC%94%EF%BC%91')
  })

  it('encodes brackets that enclose no IP address', () => {
    assert.equal(uriReference('/a[1]?b[]=c#[d]'), '/a%5B1%5D?b%5B%5D=c#%5Bd%5D')
    assert.equal(uriReference('http://[::1]/[::1]'), 'http://[::1]/%5B::1%5D')
    assert.equal(uriReference('//u w@[::1]:80'), '//u%20w@[::1]:80')
    for (const text of [
      '//[]',
      '//[::1',
      '//[::1]a',
      '//a[::1]',
      '//[[::1]]',
      '/[::1]',
      'a:[::1]',
      '//u[@[::1]',
      '//[é]',
      '//[g]',
      '//[::1%25]',
      '//[va]',
      '//[v.a]',
    ]) {
      assert.equal(/[[\]]/.test(uriReference(text)), false, text)
    }
  })

  it('encodes every number sign but the first', () => {
    assert.equal(uriReference('/a#b#c'), '/a#b%23c')
    assert.equal(uriReference('##'), '#%23')
    assert.equal(uriReference('/é#é#'), '/%C3%A9#%C3%A9%23')
  })

  it('lets nothing end the field line, the target of a link, or a quoted string', () => {
    assert.equal(uriReference('/a\r\nSet-Cookie: b=c'), '/a%0D%0ASet-Cookie:%20b=c')
    assert.equal(uriReference('/a>; rel="next"'), '/a%3E;%20rel=%22next%22')
    assert.equal(uriReference('/\\evil.example'), '/%5Cevil.example')
  })

  const pieces = [
    'a',
    '/',
    '//',
    '?',
    '#',
    '[',
    ']',
    '::1',
    '@',
    ':',
    '%',
    '%4',
    '%41',
    ' ',
    '\r\n',
    'é',
    '\ud83d',
    '\ude00',
  ]
  const soup = fc.oneof(
    fc.array(fc.constantFrom(...pieces)).map(all => all.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary-ascii' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map(all => String.fromCharCode(...all)),
  )

  it('makes a valid reference of any text, and changes that no more', () => {
    fc.assert(
      fc.property(soup, text => {
        const reference = uriReference(text)
        assert.ok(isValid(reference), reference)
        assert.equal(uriReference(reference), reference)
      }),
      { numRuns: 3000 },
    )
  })

  it('changes a text exactly where it is not valid', () => {
    fc.assert(
      fc.property(soup, text => assert.equal(uriReference(text) === text, isValid(text))),
      { numRuns: 3000 },
    )
  })

  it('loses nothing: without a percent sign, what is decoded is what was given', () => {
    fc.assert(
      fc.property(soup, text => {
        const plain = text.replaceAll('%', '')
        assert.equal(decodeURIComponent(uriReference(plain)), plain.toWellFormed())
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of ['a', '%', '#', '[', ']', '@', ':', '//', 'é', '\ud83d', ' ', '%4', '[:', 'a@', '[]']) {
      const text = piece.repeat(100_000 / piece.length)
      for (const start of ['', '//', '//[', 'http://a@[', 'a:', 'http://']) {
        const reference = uriReference(start + text)
        assert.equal(uriReference(reference), reference)
      }
    }
  })
})
