import { credentialsOf, hasBareRealm, isAuthenticationInfo, isBasic, parseChallenges } from '../../syntax/index.ts'
import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isInTheClear } from '../sides.ts'

const challengeFields = ['www-authenticate', 'proxy-authenticate'] as const
const credentialFields = ['authorization', 'proxy-authorization'] as const
const infoFields = ['authentication-info', 'proxy-authentication-info'] as const

/** The fields of some names whose value a test finds at fault. */
const fieldsWith = (message: Message | undefined, names: readonly string[], test: (value: string) => boolean) =>
  message && names.filter(name => message.has(name) && message.parsed(name, test)).map(name => message.field(name))

/** Marks challenges of a scheme of which something is true. */
const challengesWith = (
  message: Message | undefined,
  scheme: string,
  test: (parameters: ReadonlyMap<string, string>) => boolean,
) =>
  message &&
  challengeFields
    .filter(name =>
      message
        .parsed(name, parseChallenges)
        ?.some(challenge => challenge.scheme.toLowerCase() === scheme && test(challenge.parameters)),
    )
    .map(name => message.field(name))

const isBrokenBasic = (value: string): boolean => {
  const { scheme, rest } = credentialsOf(value)
  return scheme === 'basic' && !isBasic(rest)
}

const isBrokenBearer = (value: string): boolean => {
  const { scheme, rest } = credentialsOf(value)
  return scheme === 'bearer' && !/^[A-Za-z0-9\-._~+/]+=*$/.test(rest)
}

const placeholder = /^bearer +(?:undefined|null|nan|none|\[object object\]|\{\{.*\}\}|\$\{.*\}|<.*>)$/i
const isPlaceholder = (value: string): boolean => placeholder.test(value)
const isInfoMalformed = (value: string): boolean => !isAuthenticationInfo(value)

/** The code that each error of Bearer belongs to (RFC 6750 §3.1). */
const bearerCodes: Readonly<Record<string, number>> = {
  invalid_request: 400,
  invalid_token: 401,
  insufficient_scope: 403,
}

const unauthorized = (...lines: readonly string[]) => answeredWith('401 Unauthorized', ...lines)

/** Credentials, and how they are asked for (RFC 9110 §11, RFC 7617, RFC 6750). */
export const credentials: readonly Rule[] = [
  {
    id: 'realm-unquoted',
    level: 'error',
    section: 'RFC 9110 §11.5',
    checks: ['rfc9110-11.5-realm'],
    says: 'A realm is not in quotes.',
    why: 'Many clients look for the quotes, and see no realm without them.',
    mend: 'Put the realm in quotes: Basic realm="orders".',
    on: { response: challengeFields, alone: true },
    find: ({ response }) => fieldsWith(response, challengeFields, hasBareRealm),
    passes: [unauthorized('WWW-Authenticate: Basic realm="a, realm=b"'), unauthorized('WWW-Authenticate: Negotiate')],
    fails: [
      unauthorized('WWW-Authenticate: Basic realm=orders'),
      unauthorized('WWW-Authenticate: Bearer, Basic realm=a'),
    ],
  },
  {
    id: 'basic-without-realm',
    level: 'error',
    section: 'RFC 7617 §2',
    checks: [],
    says: 'A Basic challenge has no realm.',
    why: 'The realm tells people and password stores which password is meant. Basic requires it.',
    mend: 'Name the realm: Basic realm="orders".',
    on: { response: challengeFields, alone: true },
    find: ({ response }) => challengesWith(response, 'basic', parameters => !parameters.has('realm')),
    passes: [unauthorized('WWW-Authenticate: Basic realm=""')],
    fails: [unauthorized('WWW-Authenticate: Basic'), unauthorized('WWW-Authenticate: Basic charset="UTF-8"')],
  },
  {
    id: 'basic-charset',
    level: 'error',
    section: 'RFC 7617 §2.1',
    checks: [],
    says: 'A Basic challenge names a charset other than UTF-8.',
    why: 'UTF-8 is the only value that is defined. Clients ignore any other, and send names and passwords in a charset of their own choice.',
    mend: 'Send charset="UTF-8", or no charset.',
    on: { response: challengeFields, alone: true },
    find: ({ response }) =>
      challengesWith(response, 'basic', parameters => !/^utf-8$/i.test(parameters.get('charset') ?? 'utf-8')),
    passes: [unauthorized('WWW-Authenticate: Basic realm="a", charset="utf-8"')],
    fails: [unauthorized('WWW-Authenticate: Basic realm="a", charset="ISO-8859-1"')],
  },
  {
    id: 'digest-incomplete',
    level: 'error',
    section: 'RFC 7616 §3.3',
    checks: [],
    says: 'A Digest challenge lacks realm or nonce.',
    why: 'A client computes its answer from both, and cannot log in without them.',
    mend: 'Send realm, nonce and qop with the challenge.',
    on: { response: challengeFields, alone: true },
    find: ({ response }) =>
      challengesWith(response, 'digest', parameters => !parameters.has('realm') || !parameters.has('nonce')),
    passes: [
      unauthorized('WWW-Authenticate: Digest realm="a", qop="auth", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPE"'),
    ],
    fails: [unauthorized('WWW-Authenticate: Digest realm="a"')],
  },
  {
    id: 'bearer-error-code',
    level: 'warning',
    section: 'RFC 6750 §3.1',
    checks: [],
    says: 'The error of a Bearer challenge belongs to another status code.',
    why: 'Clients refresh their token on a 401, and give up on a 403. A code that does not fit the error sends them the wrong way.',
    mend: 'Send invalid_request with 400, invalid_token with 401, and insufficient_scope with 403.',
    on: { response: ['WWW-Authenticate'] },
    find: ({ response }) =>
      challengesWith(response, 'bearer', parameters => {
        const error = parameters.get('error') ?? ''
        return Object.hasOwn(bearerCodes, error) && bearerCodes[error] !== response?.code
      }),
    passes: [
      answeredWith('403 Forbidden', 'WWW-Authenticate: Bearer error="insufficient_scope", scope="write"'),
      // an error of somebody's own
      unauthorized('WWW-Authenticate: Bearer error="device_unknown"'),
    ],
    fails: [answeredWith('403 Forbidden', 'WWW-Authenticate: Bearer error="invalid_token"')],
  },
  {
    id: 'bearer-error-unasked',
    level: 'warning',
    section: 'RFC 6750 §3.1',
    checks: [],
    says: 'A Bearer challenge tells of an error, though the request had no token.',
    why: 'A client without a token is told that its token is wrong, and may throw away a good one.',
    mend: 'Answer a request without a token with the challenge alone: Bearer realm="orders".',
    on: { codes: [401] },
    find: ({ request, response }) => {
      if (!request?.lacks('authorization') || request.method !== 'GET' || request.target.includes('access_token='))
        return false
      if (request.has('cookie')) return false
      return challengesWith(response, 'bearer', parameters => parameters.has('error'))
    },
    passes: [
      exchanged(asked('Authorization: Bearer a'), unauthorized('WWW-Authenticate: Bearer error="invalid_token"')),
      // the token may have come in a cookie
      exchanged(asked('Cookie: t=1'), unauthorized('WWW-Authenticate: Bearer error="invalid_token"')),
    ],
    fails: [exchanged(asked(), unauthorized('WWW-Authenticate: Bearer error="invalid_token"'))],
  },
  {
    id: 'basic-malformed',
    level: 'error',
    section: 'RFC 7617 §2',
    checks: [],
    says: 'Basic credentials are not a user name, a colon and a password in base64.',
    why: 'The server cannot take them apart, and refuses them as it would a wrong password.',
    mend: 'Join name and password by a colon, and encode that: Basic YTpi.',
    on: { request: credentialFields, alone: true },
    find: ({ request }) => fieldsWith(request, credentialFields, isBrokenBasic),
    passes: [asked('Authorization: Basic Og=='), asked('Authorization: basic QWxhZGRpbjpvcGVuIHNlc2FtZQ')],
    fails: [asked('Authorization: Basic me:secret'), asked('Authorization: Basic YWI='), asked('Authorization: Basic')],
  },
  {
    id: 'bearer-malformed',
    level: 'error',
    section: 'RFC 6750 §2.1',
    checks: [],
    says: 'A Bearer token has a character that no token may have, or is missing.',
    why: 'Servers refuse it as malformed. Quotes, a second scheme or a line end around the token are the usual cause.',
    mend: 'Send the token alone after the scheme: Authorization: Bearer mF_9.B5f-4.1JqM.',
    on: { request: credentialFields, alone: true },
    find: ({ request }) =>
      fieldsWith(request, credentialFields, value => isBrokenBearer(value) && !placeholder.test(value)),
    passes: [
      asked('Authorization: Bearer mF_9.B5f-4.1JqM'),
      asked('Authorization: Bearer ab/+~=='),
      asked('Authorization: DPoP "x"'),
    ],
    fails: [
      asked('Authorization: Bearer "abc"'),
      asked('Authorization: Bearer Bearer abc'),
      asked('Authorization: Bearer token=abc'),
      asked('Authorization: Bearer'),
    ],
  },
  {
    id: 'bearer-placeholder',
    level: 'warning',
    section: 'RFC 6750 §2.1',
    checks: [],
    says: 'Where a Bearer token should stand is the name of nothing.',
    why: 'The client had no token when it built the request. The server answers 401, and the cause is on this side.',
    mend: 'Wait for the token before the request is sent, or send no Authorization.',
    on: { request: credentialFields, alone: true },
    find: ({ request }) => fieldsWith(request, credentialFields, isPlaceholder),
    passes: [asked('Authorization: Bearer undefinedness'), asked('Authorization: Bearer abc')],
    fails: [
      asked('Authorization: Bearer undefined'),
      asked('Authorization: Bearer null'),
      asked('Authorization: Bearer [object Object]'),
      asked('Authorization: Bearer {{token}}'),
    ],
  },
  {
    id: 'credentials-in-the-clear',
    level: 'warning',
    section: 'RFC 9110 §17.16.1',
    checks: [],
    says: 'Basic or Bearer credentials went over the network without TLS.',
    why: 'Both are sent as they are. Everybody on the way can read them, and use them.',
    mend: 'Ask for them, and send them, over https alone.',
    on: { request: ['Authorization'] },
    find: seen => {
      const value = seen.request?.value('authorization')
      return (
        value !== undefined &&
        /^(?:basic|bearer) /i.test(value) &&
        isInTheClear(seen) &&
        seen.request?.field('authorization')
      )
    },
    passes: [
      { request: 'GET / HTTP/1.1\r\nHost: a.example\r\nAuthorization: Basic YTpi\r\n\r\n', secure: true },
      { request: 'GET / HTTP/1.1\r\nHost: a.example\r\nAuthorization: Basic YTpi\r\n\r\n' },
      { request: 'GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\nAuthorization: Basic YTpi\r\n\r\n', secure: false },
      {
        request: 'GET / HTTP/1.1\r\nHost: a.example\r\nVia: 1.1 g\r\nAuthorization: Basic YTpi\r\n\r\n',
        secure: false,
      },
    ],
    fails: [{ request: 'GET / HTTP/1.1\r\nHost: a.example\r\nAuthorization: Basic YTpi\r\n\r\n', secure: false }],
  },
  {
    id: 'authentication-info-malformed',
    level: 'error',
    section: 'RFC 9110 §11.6.3',
    checks: [],
    says: 'Authentication-Info is no list of parameters.',
    why: 'A client that cannot read it cannot tell that it talks to the right server, or which nonce comes next.',
    mend: 'Write parameters with commas between them: nextnonce="7ypf".',
    on: { response: infoFields, alone: true },
    find: ({ response }) => fieldsWith(response, infoFields, isInfoMalformed),
    passes: [answered('Authentication-Info: qop=auth, rspauth="6629fae4"')],
    fails: [answered('Authentication-Info: Digest rspauth="6629fae4"')],
  },
]
