import {
  bearer,
  blocked,
  byteRanges,
  type Context,
  choices,
  codings,
  conflict,
  created,
  deltas,
  failedDependency,
  forbidden,
  form,
  gone,
  gzip,
  json,
  languages,
  limitedBy,
  locked,
  missing,
  moved,
  oneOf,
  patching,
  resource,
  type Service,
  type StandardSchema,
  seeOther,
  service,
  streamed,
  Unprocessable,
  unpaid,
  vcdiff,
} from '../index.ts'

/** A service with facts of every kind, each of which can be met by a request. Nothing is remembered. */

const changed = new Date('2024-02-29T23:59:59Z')

/** What is at each name. */
const found: Readonly<Record<string, unknown>> = {
  seven: { id: 'seven', stock: 5 },
  held: { id: 'held', stock: 1 },
  missing: missing('It never was.'),
  gone: gone(changed),
  good: moved('/parts/seven'),
  'good-get': moved('/parts/seven', { method: 'may become GET' }),
  lent: moved('/parts/seven', { lasting: false }),
  'lent-get': moved('/parts/seven', { lasting: false, method: 'may become GET' }),
  several: choices([{ location: '/a' }, { location: '/b' }], '/a'),
  blocked: blocked('A court demands it.', 'https://court.example/'),
  unpaid: unpaid('Ten a piece.'),
}
export const names = [...Object.keys(found), 'nothing']
const at = (name: string) => (Object.hasOwn(found, name) ? found[name] : undefined) as { id: string; stock: number }

const schema: StandardSchema<Record<string, unknown>> = {
  '~standard': {
    version: 1,
    vendor: 'statute',
    validate: value =>
      typeof value === 'object' && value !== null && !('wrong' in value)
        ? { value: { ...value } }
        : { issues: [{ message: 'Nothing may be wrong.', path: ['wrong'] }] },
  },
}

const limit = limitedBy<{ readonly request: { field(name: string): string | undefined } }>(
  { quota: 10, window: 60, by: ({ request }) => request.field('x-client') ?? '' },
  key => ({ remaining: key === 'over' ? -1 : 9, reset: 30 }),
)
const schemes = [bearer({ realm: 'erp', verify: token => (token === 'nobody' ? undefined : token) })]
const member = (caller: string) => caller !== 'guest'

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('piece by piece')
}

const resources = [
  resource('/parts', {
    entityTag: () => 'v1',
    represent: { 'application/json': () => '[]', 'text/csv': () => 'id,stock\n' },
    variesBy: [codings([gzip])],
    fields: { 'Cache-Control': 'no-cache' },
    access: { schemes, allow: member, verdicts: () => [true, false], anonymous: 'anyone' },
    limit,
    requires: { length: true },
    post: {
      accept: { 'application/json': json, 'application/x-www-form-urlencoded': form },
      schema,
      codings: [gzip],
      limit: 200,
      act: content => {
        if ('taken' in content) return conflict('The name is taken.')
        return 'quiet' in content ? undefined : created('/parts/8')
      },
    },
    outcomes: {
      POST: [
        { status: 201, when: 'The part is made.', fields: ['Location'], types: [] },
        { status: 204, when: 'The part was there already.', fields: [] },
        { status: 409, when: 'Another part has the name.' },
      ],
    },
  }),
  resource('/parts/{id}', {
    find: ({ id }) => at(id),
    entityTag: () => 'v1',
    lastModified: () => changed,
    represent: { 'application/json': part => JSON.stringify(part), 'text/plain': ({ id }) => `part ${id}` },
    variesBy: [languages(['de', 'en'], { strictly: true })],
    fields: { 'Content-Language': 'de', Link: '</parts>; rel="collection"' },
    ranges: byteRanges,
    requires: { condition: true },
    lock: ({ id }) => (id === 'held' ? locked('Bob holds it.') : undefined),
    put: { accept: { 'application/json': json }, schema, limit: 500, creates: true, act: () => undefined },
    patch: { accept: patching(), limit: 500, act: () => undefined },
    delete: ({ query }) => (query.has('twice') ? conflict('Orders name it.') : undefined),
    outcomes: {
      PUT: [
        { status: 201, when: 'The part is made.', fields: [] },
        { status: 204, when: 'The part is changed.', fields: [] },
      ],
      PATCH: [{ status: 204, when: 'The part is changed.', fields: [] }],
      DELETE: [
        { status: 204, when: 'The part is gone.', fields: [] },
        { status: 409, when: 'An order names it.' },
      ],
    },
  }),
  resource('/tombs/{id}', {
    find: ({ id }) => (id === 'gone' ? gone() : id === 'nothing' ? undefined : { id }),
    absences: ['missing', 'gone'],
    represent: { 'text/plain': ({ id }) => id },
    negotiated: false,
  }),
  resource('/roads/{id}', {
    find: ({ id }) => (Object.hasOwn(found, id) && /^(good|lent)/.test(id) ? at(id) : { id, stock: 0 }),
    absences: ['moved'],
    represent: { 'text/plain': ({ id }) => id },
  }),
  resource('/first', { find: () => ({ id: '1' }), absences: [], represent: { 'text/plain': fragile } }),
  resource('/either/{id}', {
    variants: oneOf([
      resource('/either/{id}.en.html', {
        find: ({ id }) => at(id),
        entityTag: () => 'v1',
        represent: { 'text/html': () => '<p>English' },
        variesBy: [languages(['en'])],
      }),
      resource('/either/{id}.txt', { represent: { 'text/plain': () => 'text' }, access: { schemes } }),
    ]),
  }),
  resource('/history', {
    find: () => ({ state: 'v1' }),
    absences: [],
    entityTag: ({ state }) => state,
    represent: { 'text/plain': ({ state }) => `${'a line of what happened\n'.repeat(40)}${state}` },
    fields: () => ({ 'Cache-Control': 'no-cache' }),
    ranges: byteRanges,
    deltas: deltas([vcdiff], tag => (tag === 'v0' ? { state: tag } : undefined)),
  }),
  resource('/secret', {
    access: { schemes, allow: caller => (member(caller) ? true : 'hidden'), verdicts: () => [true, 'hidden'] },
    represent: { 'text/plain': () => 'secret' },
    delete: () => seeOther('/parts'),
    outcomes: { DELETE: [{ status: 303, when: 'It is done; the parts are what is left.' }] },
  }),
  resource('/relay', { access: { schemes, proxy: true }, represent: { 'text/plain': pieces } }),
  resource('/strict', {
    requires: { secure: true, handshake: true, extension: 'urn:x' },
    lastModified: () => changed,
    represent: { 'text/plain': () => 'strict' },
    delete: () => undefined,
    outcomes: { DELETE: [{ status: 204, when: 'It is done.', fields: [] }] },
  }),
  resource('/intake', {
    put: {
      accept: { 'application/octet-stream': streamed },
      limit: 200,
      act: async content => {
        for await (const _ of content);
        return undefined
      },
    },
    outcomes: { PUT: [{ status: 204, when: 'It is taken in.', fields: [] }] },
  }),
  resource('/checked', {
    post: {
      accept: { 'text/x-rule': octets => judged(octets.length) },
      refusals: [409, 422],
      limit: 100,
      act: () => undefined,
    },
    outcomes: { POST: [{ status: 204, when: 'It is done.', fields: [] }] },
  }),
]

function fragile({ id }: { readonly id: string }, { query }: Context): string {
  if (query.has('broken')) throw new Error('It broke.')
  return id
}

function judged(length: number): string {
  if (length > 9) throw conflict('Too long for now.')
  if (length > 5) throw new Unprocessable([{ pointer: '', detail: 'It is odd.' }])
  return 'fine'
}

const questions = [
  {
    name: 'in good manners',
    before: 'target well formed' as const,
    outcomes: [{ status: 403, when: 'The request is rude.' }],
    ask: ({ request }: { readonly request: { field(name: string): string | undefined } }) =>
      request.field('x-manners') === 'none' ? forbidden('Say please.') : undefined,
  },
  {
    name: 'not done before',
    before: 'content can be read' as const,
    concerns: (_: unknown, method: string) => method === 'POST',
    outcomes: [{ status: 424, when: 'What it depends on failed.' }],
    ask: ({ request }: { readonly request: { field(name: string): string | undefined } }) =>
      request.field('x-manners') === 'again' ? failedDependency('The first one failed.') : undefined,
  },
]

const options = { hosts: ['shop.example'], targetLimit: 200, questions, onError: () => {} }

export const shop: Service = service(resources, options)

export const closed: Service = service(resources, options)
closed.unavailable = { reason: 'It is being mended.', retryAfter: 7 }
