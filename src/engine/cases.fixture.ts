import {
  accepted,
  basic,
  bearer,
  blocked,
  choices,
  conflict,
  failedDependency,
  form,
  full,
  gone,
  type HttpRequest,
  json,
  locked,
  missing,
  moved,
  patching,
  request,
  resource,
  type Service,
  type StandardSchema,
  seeOther,
  service,
  unpaid,
} from './index.ts'

/** Resources that state every fact there is, and a request for every edge of the graph. */

export const changed = new Date('2026-11-20T10:00:00.500Z')

/** A Standard Schema by hand: an object with a name. */
const named: StandardSchema<{ name: string }> = {
  '~standard': {
    version: 1,
    vendor: 'statute',
    validate: value => {
      const name = (value as { name?: unknown } | null)?.name
      if (typeof name === 'string') return { value: { name } }
      return { issues: [{ message: 'A name is a text.', path: ['name'] }] }
    },
  },
}

const part = resource('/parts/{id}', {
  find: ({ id }) => {
    if (id === '7') return { id, version: 'v1' }
    if (id === 'gone') return gone(changed)
    if (id === 'moved') return moved('/parts/7')
    if (id === 'moved-get') return moved('/parts/7', { method: 'may become GET' })
    if (id === 'lent') return moved('/parts/7', { lasting: false })
    if (id === 'lent-get') return moved('/parts/7', { lasting: false, method: 'may become GET' })
    if (id === 'secret') return missing('Ask the storekeeper.', { desk: 4 })
    if (id === 'broken') throw new Error('kaboom secret')
    return id === 'late' ? Promise.resolve({ id, version: 'v9' }) : undefined
  },
  entityTag: ({ version }) => version,
  lastModified: () => changed,
  fields: { 'Cache-Control': 'max-age=60' },
  represent: { 'application/json': part => JSON.stringify(part), 'text/html': part => `<p>${part.id}` },
  post: {
    accept: { 'application/json': json, 'application/x-www-form-urlencoded': form },
    limit: 64,
    act: content => (content instanceof URLSearchParams ? seeOther('/parts/7') : undefined),
  },
})

/** Everything that a resource can require, one each. */
const vault = resource('/vault/{what}', {
  find: ({ what }) => {
    if (what === 'choices') return choices([{ location: '/a', type: 'text/html' }, { location: '/b' }], '/a')
    if (what === 'blocked') return blocked('A court ordered it.', 'https://court.example/')
    if (what === 'unpaid') return unpaid('The quota is used up.', { plan: '/plans' })
    return what === 'new' ? undefined : { what, version: 'v1' }
  },
  entityTag: ({ version }) => version,
  lastModified: () => changed,
  represent: { 'text/plain': ({ what }) => what.repeat(3) },
  requires: { condition: true, handshake: true },
  lock: ({ what }) => (what === 'locked' ? locked('Anna holds it.', changed) : undefined),
  put: {
    accept: { 'application/json': json },
    schema: named,
    creates: true,
    act: ({ name }) => {
      if (name === 'taken') return conflict('There is one of that name.', { at: '/vault/taken' })
      return name === 'big' ? full('The disk is full.') : undefined
    },
  },
  patch: { accept: patching(), act: () => undefined },
  delete: ({ found }) => (found.what === 'base' ? failedDependency('Others need it.') : undefined),
})
const secured = resource('/secured', { represent: { 'text/plain': () => 'secret' }, requires: { secure: true } })
const extended = resource('/extended', {
  represent: { 'text/plain': () => 'more' },
  requires: { extension: 'https://ext.example/' },
})
const counted = resource('/counted', {
  represent: { 'text/plain': () => '1' },
  limit: {
    name: 'hourly',
    quota: 10,
    window: 3600,
    by: ({ request }) => request.field('x-client') ?? '',
    count: client =>
      client === 'greedy' ? { remaining: -1, reset: 30 } : Promise.resolve({ remaining: 9, reset: 30 }),
  },
})
const measured = resource('/measured', {
  requires: { length: true },
  post: { accept: { 'application/json': json }, act: () => accepted('/jobs/1', 5) },
})
const members = resource('/members/{who}', {
  represent: { 'text/plain': () => 'hello' },
  access: {
    schemes: [
      basic({ realm: 'erp', verify: (user, password) => (password === 'right' ? user : undefined) }),
      bearer({ realm: 'api', verify: token => Promise.resolve(token === 'good' ? 'app' : undefined) }),
    ],
    allow: (caller, { parameters }) => {
      if (parameters.who === 'hidden') return 'hidden'
      return parameters.who === caller || (parameters.who === 'later' && Promise.resolve(false))
    },
  },
})
const plain = resource('/plain', { represent: { 'text/plain': () => 'plain' } })
const fixed = resource('/fixed.txt', { represent: { 'text/plain': () => 'fixed' }, negotiated: false })
const stream = resource('/stream', { represent: { 'application/octet-stream': () => pieces() } })

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('piece by ')
  yield new TextEncoder().encode('piece')
}

/** What user code threw. */
export const logged: unknown[] = []
export const shop = service([part, plain, fixed, vault, secured, extended, counted, measured, members, stream], {
  targetLimit: 100,
  onError: error => logged.push(error),
})
const closed = service([plain])
closed.unavailable = { reason: 'Stocktaking.', retryAfter: 120 }
const hosted = service([plain], { hosts: ['shop.example'] })

const json5 = { 'Content-Type': 'application/json' }
const match = { 'If-Match': '"v1"' }
const jsonPatchType = { 'Content-Type': 'application/json-patch+json' }
const at = (offset: number): string => new Date(Math.floor(changed.getTime() / 1000) * 1000 + offset).toUTCString()

/** What is asked, and what has to come of it. */
export const cases: readonly [name: string, status: number, request: HttpRequest, of?: Service][] = [
  ['closed', 503, request('GET', '/plain'), closed],
  ['a long target', 414, request('GET', `/${'x'.repeat(100)}`)],
  ['a method that nobody knows', 501, request('BREW', '/parts/7')],
  ['an expectation that nobody knows', 417, request('GET', '/parts/7', { Expect: 'miracles' })],
  ['the server as a whole', 204, request('OPTIONS', '*')],
  ['a malformed path', 400, request('GET', '/%zz')],
  ['a path that is none', 400, request('GET', 'parts')],
  ['an unknown path', 404, request('GET', '/nowhere')],
  ['a method that is not allowed', 405, request('DELETE', '/parts/7')],
  ['a method that is not allowed, on nothing', 405, request('DELETE', '/parts/8')],
  ['options', 204, request('OPTIONS', '/parts/7')],
  ['nothing there', 404, request('GET', '/parts/8')],
  ['nothing there, with a condition (RFC 9110 §13.2.1)', 404, request('GET', '/parts/8', { 'If-Match': '"v1"' })],
  ['hidden, with more to say', 404, request('GET', '/parts/secret')],
  ['gone', 410, request('GET', '/parts/gone')],
  ['moved', 308, request('GET', '/parts/moved')],
  ['moved, GET will do', 301, request('GET', '/parts/moved-get')],
  ['lent', 307, request('GET', '/parts/lent')],
  ['lent, GET will do', 302, request('GET', '/parts/lent-get')],
  ['no representation that fits', 406, request('GET', '/parts/7', { Accept: 'image/png' })],
  ['refused by weight', 406, request('GET', '/plain', { Accept: 'text/plain;q=0, image/*' })],
  ['plain success', 200, request('GET', '/parts/7')],
  ['found later', 200, request('GET', '/parts/late')],
  ['an absolute target', 200, request('GET', 'http://shop.example/plain')],
  ['HEAD', 200, request('HEAD', '/parts/7')],
  ['If-Match, the tag', 200, request('GET', '/parts/7', { 'If-Match': '"x", "v1.0"' })],
  ['If-Match, any', 200, request('GET', '/parts/7', { 'If-Match': '*' })],
  ['If-Match, weak', 412, request('GET', '/parts/7', { 'If-Match': 'W/"v1.0"' })],
  ['If-Match, no tag at all', 412, request('GET', '/parts/7', { 'If-Match': 'v1.0' })],
  [
    'If-Match, the other variant, on a write',
    204,
    request('POST', '/parts/7', { 'If-Match': '"v1.1"', ...json5 }, '{}'),
  ],
  [
    'If-Match comes before If-Unmodified-Since',
    200,
    request('GET', '/parts/7', { 'If-Match': '"v1.0"', 'If-Unmodified-Since': at(-5000) }),
  ],
  ['unmodified since', 200, request('GET', '/parts/7', { 'If-Unmodified-Since': at(0) })],
  ['modified since', 412, request('GET', '/parts/7', { 'If-Unmodified-Since': at(-1000) })],
  ['If-Unmodified-Since, no date', 200, request('GET', '/parts/7', { 'If-Unmodified-Since': 'yesterday' })],
  ['If-None-Match, the tag', 304, request('GET', '/parts/7', { 'If-None-Match': 'W/"v1.0"' })],
  ['If-None-Match, any', 304, request('HEAD', '/parts/7', { 'If-None-Match': '*' })],
  ['If-None-Match, the other variant', 200, request('GET', '/parts/7', { 'If-None-Match': '"v1.1"' })],
  ['If-None-Match on a write', 412, request('POST', '/parts/7', { 'If-None-Match': '*', ...json5 }, '{}')],
  [
    'If-None-Match before If-Modified-Since',
    200,
    request('GET', '/parts/7', { 'If-None-Match': '"old"', 'If-Modified-Since': at(0) }),
  ],
  ['not modified since', 304, request('GET', '/parts/7', { 'If-Modified-Since': at(0) })],
  ['modified since then', 200, request('GET', '/parts/7', { 'If-Modified-Since': at(-1000) })],
  ['If-Modified-Since on a write', 204, request('POST', '/parts/7', { 'If-Modified-Since': at(0), ...json5 }, '{}')],
  ['content announced too large', 413, request('POST', '/parts/7', json5, ' '.repeat(65))],
  [
    'content that turns out too large',
    413,
    request('POST', '/parts/7', { ...json5, 'Content-Length': '1' }, ' '.repeat(65)),
  ],
  ['a media type that is not accepted', 415, request('POST', '/parts/7', { 'Content-Type': 'text/xml' }, '<a/>')],
  ['no media type', 415, request('POST', '/parts/7', {}, '{}')],
  ['a content coding', 415, request('POST', '/parts/7', { ...json5, 'Content-Encoding': 'br' }, '{}')],
  [
    'a parameter on the media type',
    204,
    request('POST', '/parts/7', { 'Content-Type': 'application/json; charset=utf-8' }, '{}'),
  ],
  ['malformed content', 400, request('POST', '/parts/7', json5, '{')],
  ['content that is not UTF-8', 400, request('POST', '/parts/7', json5, new Uint8Array([0xff]))],
  ['a form', 303, request('POST', '/parts/7', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=1')],
  ['user code that throws', 500, request('GET', '/parts/broken')],
  ['a host that is not served', 421, request('GET', '/plain', { Host: 'other.example' }), hosted],
  ['a host that is served', 200, request('GET', '/plain', { Host: 'Shop.Example' }), hosted],
  ['TLS required', 426, request('GET', '/secured')],
  ['early data on a write', 425, request('DELETE', '/vault/x', { 'Early-Data': '1' })],
  ['early data on a read', 200, request('GET', '/vault/x', { 'Early-Data': '1' })],
  ['an extension that is not declared', 510, request('GET', '/extended')],
  ['an extension that is', 200, request('GET', '/extended', { Man: '"https://ext.example/"; ns=1' })],
  ['within the limit', 200, request('GET', '/counted')],
  ['over the limit', 429, request('GET', '/counted', { 'X-Client': 'greedy' })],
  ['no credentials', 401, request('GET', '/members/anna')],
  ['a scheme that nobody reads', 401, request('GET', '/members/anna', { Authorization: 'Digest x' })],
  ['a wrong password', 401, request('GET', '/members/anna', { Authorization: `Basic ${btoa('anna:wrong')}` })],
  ['credentials that are no base64', 401, request('GET', '/members/anna', { Authorization: 'Basic ???' })],
  ['a wrong token', 401, request('GET', '/members/app', { Authorization: 'Bearer bad' })],
  ['the right password', 200, request('GET', '/members/anna', { Authorization: `basic ${btoa('anna:right')}` })],
  ['the right token', 200, request('GET', '/members/app', { Authorization: 'Bearer good' })],
  ['somebody else', 403, request('GET', '/members/bob', { Authorization: 'Bearer good' })],
  ['somebody else, later', 403, request('GET', '/members/later', { Authorization: 'Bearer good' })],
  ['hidden from this caller', 404, request('GET', '/members/hidden', { Authorization: 'Bearer good' })],
  ['no length', 411, request('POST', '/measured', { ...json5, 'Transfer-Encoding': 'chunked' })],
  ['work that goes on', 202, request('POST', '/measured', json5, '{}')],
  ['choices', 300, request('GET', '/vault/choices')],
  ['a legal block', 451, request('GET', '/vault/blocked')],
  ['payment due', 402, request('GET', '/vault/unpaid')],
  ['nothing to read yet', 404, request('GET', '/vault/new')],
  ['a write without a condition', 428, request('PUT', '/vault/x', json5, '{"name":"a"}')],
  ['a write with one', 204, request('PUT', '/vault/x', { ...json5, ...match }, '{"name":"a"}')],
  ['a partial PUT', 400, request('PUT', '/vault/x', { ...json5, ...match, 'Content-Range': 'bytes 0-1/9' }, '{}')],
  ['a write that creates', 201, request('PUT', '/vault/new', { ...json5, 'If-None-Match': '*' }, '{"name":"a"}')],
  ['a write to what is not there', 412, request('PUT', '/vault/new', { ...json5, ...match }, '{"name":"a"}')],
  [
    'a write to anything that is not there',
    412,
    request('PUT', '/vault/new', { ...json5, 'If-Match': '*' }, '{"name":"a"}'),
  ],
  [
    'a write that must not find anything',
    412,
    request('PUT', '/vault/x', { ...json5, 'If-None-Match': '*' }, '{"name":"a"}'),
  ],
  ['content that breaks the schema', 422, request('PUT', '/vault/x', { ...json5, ...match }, '{"name":7}')],
  ['a conflict', 409, request('PUT', '/vault/x', { ...json5, ...match }, '{"name":"taken"}')],
  ['no room', 507, request('PUT', '/vault/x', { ...json5, ...match }, '{"name":"big"}')],
  ['a lock', 423, request('DELETE', '/vault/locked', match)],
  ['a lock does not stop a read', 200, request('GET', '/vault/locked')],
  ['a deletion', 204, request('DELETE', '/vault/x', match)],
  ['a dependency', 424, request('DELETE', '/vault/base', match)],
  [
    'a merge patch',
    204,
    request('PATCH', '/vault/x', { ...match, 'Content-Type': 'application/merge-patch+json' }, '{"a":1}'),
  ],
  [
    'a JSON patch',
    204,
    request('PATCH', '/vault/x', { ...match, ...jsonPatchType }, '[{"op":"test","path":"/what","value":"x"}]'),
  ],
  [
    'a patch that does not fit',
    409,
    request('PATCH', '/vault/x', { ...match, ...jsonPatchType }, '[{"op":"remove","path":"/no"}]'),
  ],
  ['a patch that is none', 400, request('PATCH', '/vault/x', { ...match, ...jsonPatchType }, '{"op":"fly"}')],
  [
    'a patch that goes too deep',
    422,
    request(
      'PATCH',
      '/vault/x',
      { ...match, 'Content-Type': 'application/merge-patch+json' },
      `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`,
    ),
  ],
  ['a patch in an unknown format', 415, request('PATCH', '/vault/x', { ...match, 'Content-Type': 'text/x-diff' }, 'x')],
  ['a range', 206, request('GET', '/vault/abc', { Range: 'bytes=0-3' })],
  ['several ranges', 206, request('GET', '/vault/abc', { Range: 'bytes=0-1,7-8' })],
  ['a range of the current state', 206, request('GET', '/vault/abc', { Range: 'bytes=0-3', 'If-Range': '"v1"' })],
  ['a range of another state', 200, request('GET', '/vault/abc', { Range: 'bytes=0-3', 'If-Range': '"v0"' })],
  ['a range outside', 416, request('GET', '/vault/abc', { Range: 'bytes=900-' })],
  ['a range that is none', 200, request('GET', '/vault/abc', { Range: 'bytes=x' })],
  ['a range with HEAD', 200, request('HEAD', '/vault/abc', { Range: 'bytes=0-3' })],
  ['a range of a stream', 200, request('GET', '/stream', { Range: 'bytes=0-3' })],
  ['ranges that ask for more than there is', 200, request('GET', '/vault/abc', { Range: 'bytes=0-,-3' })],
  ['one form alone, whatever Accept says', 200, request('GET', '/fixed.txt', { Accept: 'image/png' })],
]

/** The fields that the cases use, for transports that have to send what a request only looks up. */
export const fieldNames = [
  'accept',
  'authorization',
  'content-encoding',
  'content-range',
  'content-type',
  'early-data',
  'expect',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'man',
  'range',
  'x-client',
]
