import {
  bearer,
  byteRanges,
  codings,
  created,
  deltas,
  gzip,
  json,
  languages,
  patching,
  rateLimit,
  resource,
  service,
  vcdiff,
} from '../src/engine/index.ts'

/** A service, and requests to it that lead to many codes and hold much that is never seen twice. */

const act = () => undefined
const accept = { 'application/json': json }
const represent = {
  'application/json': found => JSON.stringify(found ?? null),
  'text/plain': found => String(found?.id),
}
const changed = new Date('2024-02-29T12:00:00Z')
const report = 'a line of the report\n'.repeat(100)

const limit = rateLimit({ quota: 1, window: 3600, by: ({ request }) => request.field('x-client') ?? '' })

export const mixed = service(
  [
    resource('/parts', { find: () => [], represent, post: { accept, act: () => created('/parts/7') } }),
    resource('/parts/{id}', {
      find: ({ id }) => (id.length < 3 ? { id } : undefined),
      entityTag: () => 'v1',
      lastModified: () => changed,
      represent,
      put: { accept, act },
      patch: { accept: patching(), act },
    }),
    resource('/report', { entityTag: () => 'v1', represent: { 'text/plain': () => report }, ranges: byteRanges }),
    resource('/history', {
      find: () => ({ state: 'v1' }),
      entityTag: ({ state }) => state,
      represent: { 'text/plain': ({ state }) => report + state },
      deltas: deltas([vcdiff], tag => (tag.startsWith('v0') ? { state: tag } : undefined)),
    }),
    resource('/tongues', { represent, variesBy: [languages(['en', 'de'])] }),
    resource('/packed', { represent: { 'text/plain': () => 'short' }, variesBy: [codings([gzip])] }),
    resource('/guarded', {
      represent,
      access: { schemes: [bearer({ realm: 'erp', verify: token => (token === 'secret' ? 'Anna' : undefined) })] },
    }),
    resource('/limited', { represent, limit }),
    resource('/broken', {
      represent: {
        'text/plain': () => {
          throw new Error('broken')
        },
      },
    }),
    resource('/late', { find: async () => ({ id: 'late' }), represent }),
  ],
  { onError: () => {} },
)

/** Fills what the limit remembers, as a busy server would have: from then on each new client displaces one. */
export function fill() {
  for (let i = 0; i < 100_000; i++) limit.count(`before ${i}`)
}

const typed = { 'Content-Type': 'application/json' }
const patch = { 'Content-Type': 'application/merge-patch+json' }

const again = 41

/** Each makes the nth request of its kind, as method, target, fields and content, and says which status it gets. */
const kinds = [
  () => [200, 'GET', '/parts/7', { Accept: 'application/json' }],
  () => [304, 'GET', '/parts/7', { 'If-None-Match': '"v1.json"' }],
  n => [304, 'GET', '/parts/7', { 'If-None-Match': `"v${n}", W/"v1.json"` }],
  n => [201, 'POST', '/parts', typed, `{"name":"Bolt ${n}"}`],
  n => [404, 'GET', `/parts/none-${n}?shown=${n}`],
  n => [405, 'DELETE', `/parts/${n % 100}`],
  n => [501, `BREW-${n}`, '/parts/7'],
  n => [401, 'GET', '/guarded', { Authorization: `Bearer wrong-${n}` }],
  () => [200, 'GET', '/guarded', { Authorization: 'Bearer secret' }],
  // a client comes again only once its first request has surely been answered, whichever connection that was on
  n => [n % 2 && n >= again ? 429 : 200, 'GET', '/limited', { 'X-Client': `client ${n % 2 ? n - again : n}` }],
  n => [406, 'GET', '/parts/7', { Accept: `image/x-${n}` }],
  n => [200, 'GET', '/parts/7', { Accept: `text/plain;q=0.5, a/b-${n}` }],
  n => [206, 'GET', '/report', { Range: `bytes=${n % 1000}-${(n % 1000) + 9}` }],
  () => [206, 'GET', '/report', { Range: 'bytes=0-9,1000-1009', 'If-Range': '"v1"' }],
  n => [416, 'GET', '/report', { Range: `bytes=${9000 + n}-` }],
  n => [412, 'PUT', '/parts/7', { ...typed, 'If-Match': `"gone-${n}"` }, '{}'],
  n => [204, 'PATCH', '/parts/7', patch, `{"stock":${n}}`],
  n => [400, 'POST', '/parts', typed, `{"name":"Bolt ${n}`],
  n => [415, 'POST', '/parts', { 'Content-Type': `text/x-${n}` }, 'x'],
  () => [500, 'GET', '/broken'],
  n => [200, 'GET', `/late?n=${n}`],
  n => [226, 'GET', '/history', { 'A-IM': 'vcdiff', 'If-None-Match': `"v0-${n % 1000}"` }],
  n => [200, 'GET', '/tongues', { 'Accept-Language': `x-${n}, de;q=0.5` }],
  () => [204, 'OPTIONS', '/parts/7'],
  () => [200, 'HEAD', '/parts/7'],
  n => [200, 'GET', '/packed', n % 16 ? {} : { 'Accept-Encoding': 'gzip' }],
]

/** The nth request of all. */
export function ask(n) {
  const [status, method, target, fields = {}, content] = kinds[n % kinds.length](Math.floor(n / kinds.length))
  return { status, method, target, fields, content }
}
