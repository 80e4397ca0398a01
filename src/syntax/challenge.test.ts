import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseChallenges } from './challenge.ts'
import { isToken } from './scanner.ts'

/** The challenges as plain arrays: scheme, then its token68 or its parameters. */
const read = (value: string) =>
  parseChallenges(value)?.map(({ scheme, token68, parameters }) => [scheme, token68 ?? Object.fromEntries(parameters)])

describe('parseChallenges', () => {
  it("reads RFC 9110 §11.6.1's own example as two challenges", () => {
    const value = 'Basic realm="simple", Newauth realm="apps",\t type=1, title="Login to \\"apps\\""'
    assert.deepEqual(parseChallenges(value), [
      { scheme: 'Basic', parameters: new Map([['realm', 'simple']]) },
      {
        scheme: 'Newauth',
        parameters: new Map([
          ['realm', 'apps'],
          ['type', '1'],
          ['title', 'Login to "apps"'],
        ]),
      },
    ])
  })

  it('reads the examples of RFC 7617, RFC 7616 and RFC 6750', () => {
    assert.deepEqual(read('Basic realm="foo", charset="UTF-8"'), [['Basic', { realm: 'foo', charset: 'UTF-8' }]])
    const digest =
      'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"'
    assert.deepEqual(read(`Digest ${digest}, algorithm=SHA-256, Digest ${digest}, algorithm=MD5`), [
      ...['SHA-256', 'MD5'].map(algorithm => [
        'Digest',
        {
          realm: 'http-auth@example.org',
          qop: 'auth, auth-int',
          nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
          algorithm,
        },
      ]),
    ])
    assert.deepEqual(
      read('Bearer realm="example", error="invalid_token", error_description="The access token expired"'),
      [['Bearer', { realm: 'example', error: 'invalid_token', error_description: 'The access token expired' }]],
    )
  })

  it('reads schemes that stand alone, first, last or between', () => {
    assert.deepEqual(read('Negotiate'), [['Negotiate', {}]])
    assert.deepEqual(read('Negotiate, NTLM'), [
      ['Negotiate', {}],
      ['NTLM', {}],
    ])
    assert.deepEqual(read('Negotiate ,Basic realm="a",NTLM , Bearer'), [
      ['Negotiate', {}],
      ['Basic', { realm: 'a' }],
      ['NTLM', {}],
      ['Bearer', {}],
    ])
  })

  it('reads a token68 of any length and character (RFC 9110 §11.2)', () => {
    for (const token68 of ['a', 'A', '7', '-', '/', 'a=', 'a==', 'oYG2MIGz', 'YII+', '-._~+/', 'x'.repeat(5000)]) {
      assert.deepEqual(read(`Negotiate ${token68}`), [['Negotiate', token68]])
      assert.deepEqual(read(`Negotiate   ${token68} ,, Basic realm=a`), [
        ['Negotiate', token68],
        ['Basic', { realm: 'a' }],
      ])
      assert.deepEqual(read(`Basic realm=a, Negotiate ${token68}, NTLM`), [
        ['Basic', { realm: 'a' }],
        ['Negotiate', token68],
        ['NTLM', {}],
      ])
    }
  })

  it('tells a token68 that ends in equals signs from a parameter by what follows', () => {
    assert.deepEqual(read('New realm='), [['New', 'realm=']])
    assert.deepEqual(read('New realm=, Basic'), [
      ['New', 'realm='],
      ['Basic', {}],
    ])
    assert.deepEqual(read('New realm=a'), [['New', { realm: 'a' }]])
    assert.deepEqual(read('New realm=""'), [['New', { realm: '' }]])
    assert.deepEqual(read('New realm =\t"a" , b= c'), [['New', { realm: 'a', b: 'c' }]])
  })

  it('passes over empty members, wherever they stand (RFC 9110 §5.6.1.2)', () => {
    assert.deepEqual(read(', ,Basic , realm=a,, b=c,\t, NTLM,'), [
      ['Basic', { realm: 'a', b: 'c' }],
      ['NTLM', {}],
    ])
  })

  it('takes names of parameters in any case, and leaves scheme and value as they are', () => {
    assert.deepEqual(read('bAsIc ReAlM="ErP"'), [['bAsIc', { realm: 'ErP' }]])
  })

  it('reads nothing where there is no challenge', () => {
    for (const value of ['', ' ', ',', ' , ,']) assert.equal(read(value), undefined)
  })

  it('reads nothing where a challenge is malformed', () => {
    const malformed = [
      '="a"', // no scheme
      '"Basic"',
      'realm="a"', // parameters without a scheme
      'Basic, realm="a"', // a scheme parts from its parameters by a space
      'Basic realm="a" b="c"', // no comma
      'Basic realm="a", b="c" d',
      'Basic a b',
      'Basic a b=c',
      'Basic realm="a', // the string never ends
      'Basic realm="a\\"',
      'Basic realm=a/b', // no token
      'Basic realm=a, b=', // an empty value, and past the place of a token68
      'Basic a==, b==',
      'Basic a==b',
      'Basic =',
      'Basic a=b=c',
      'Basic realm=a, REALM=b', // twice (RFC 9110 §11.2)
      'Basic/1 realm=a',
      'Basic;realm=a',
      'Bas\u00efc realm=a',
    ]
    for (const value of malformed) assert.equal(read(value), undefined, value)
  })
})

describe('any list of challenges', () => {
  const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,6}$/)
  const value = fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,8}$/)
  const bws = fc.stringMatching(/^[ \t]{0,2}$/)
  const comma = fc.constantFrom(',', ', ', ' , ', ',,', ' ,\t, ')
  const parameter = fc.record({ name: token, value, before: bws, after: bws, comma })
  const challenge = fc.record({
    scheme: token,
    token68: fc.option(fc.stringMatching(/^[A-Za-z0-9\-._~+/]{1,30}={0,2}$/), { nil: undefined }),
    parameters: fc.uniqueArray(parameter, { selector: ({ name }) => name.toLowerCase(), maxLength: 4 }),
    comma,
  })
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

  it('is read back as it was written by the grammar', () => {
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 4 }), challenges => {
        const texts = challenges.map(({ scheme, token68, parameters }) => {
          if (token68 !== undefined) return `${scheme} ${token68}`
          const list = parameters.map(({ name, value, before, after, comma }, index) => {
            const written = isToken(value) ? value : quote(value)
            return `${index > 0 ? comma : ''}${name}${before}=${after}${written}`
          })
          return list.length > 0 ? `${scheme} ${list.join('')}` : scheme
        })
        const text = texts.map((text, index) => text + (challenges[index]?.comma ?? '')).join('')
        const expected = challenges.map(({ scheme, token68, parameters }) =>
          token68 === undefined
            ? { scheme, parameters: new Map(parameters.map(({ name, value }) => [name.toLowerCase(), value])) }
            : { scheme, token68, parameters: new Map() },
        )
        assert.deepEqual(parseChallenges(text), expected)
      }),
      { numRuns: 1000 },
    )
  })

  const pieces = ['Basic', 'a', 'realm', '=', '==', '"', '\\', ',', ' ', '\t', '/', '\u00e9']
  const soup = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map(all => all.join('')),
  )

  it('is read without throwing, and every challenge has a scheme', () => {
    fc.assert(
      fc.property(soup, text => {
        const challenges = parseChallenges(text) ?? []
        for (const { scheme, token68, parameters } of challenges) {
          assert.ok(isToken(scheme))
          assert.ok(token68 === undefined || parameters.size === 0)
          for (const name of parameters.keys()) assert.ok(isToken(name))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    const pieces = [
      ',',
      'a,',
      'a ',
      'a b,',
      'a b=,',
      'a b=c,',
      'b=c,',
      'a ,',
      ' ,',
      '=',
      'a=',
      '"',
      '\\"',
      'a b="c",',
      'a="',
    ]
    for (const piece of pieces) {
      const text = piece.repeat(200_000 / piece.length)
      parseChallenges(text)
      parseChallenges(`Basic ${text}`)
      parseChallenges(`Basic realm="${text}`)
      parseChallenges(`Basic realm=a${text}`)
    }
    assert.equal(parseChallenges('a b,'.repeat(50_000))?.length, 50_000)
    const many = Array.from({ length: 20_000 }, (_, index) => `p${index}=1`).join(',')
    assert.equal(parseChallenges(`Basic ${many}`)?.[0]?.parameters.size, 20_000)
  })
})
