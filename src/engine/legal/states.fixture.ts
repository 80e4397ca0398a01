import {
  accepted,
  blocked,
  choices,
  conflict,
  created,
  failedDependency,
  forbidden,
  form,
  full,
  gone,
  invalid,
  json,
  locked,
  loop,
  missing,
  moved,
  multiStatus,
  reply,
  reset,
  type StandardSchema,
  seeOther,
  silence,
  text,
  transformed,
  unpaid,
} from '../index.ts'

/** What there is in the service of `everything.fixture.ts`, and what its methods do. */

/** Stands in every error that the service's own code throws, and must never come out. */
export const secret = 'sesame'

export const thrown = (): never => {
  throw new Error(`no ${secret} for you`)
}

export const changed = new Date('2024-02-29T23:59:59.500Z')
export const accept = { 'application/json': json, 'application/x-www-form-urlencoded': form, 'text/plain': text }
export const lines = Array.from({ length: 40 }, (_, line) => `${line}: half a dozen häppchen\n`).join('')
export const octets = Uint8Array.from({ length: 1000 }, (_, at) => at % 256)

export const schema: StandardSchema<unknown> = {
  '~standard': {
    version: 1,
    vendor: 'statute',
    validate: value =>
      typeof value === 'object' && value !== null && 'wrong' in value
        ? { issues: [{ message: 'Nothing may be wrong.', path: ['wrong'] }] }
        : { value },
  },
}

/** What is at each name, or what is known of its absence. */
export const found: Readonly<Record<string, () => unknown>> = {
  seven: () => ({ id: 'seven', stock: 5 }),
  soon: () => Promise.resolve({ id: 'soon' }),
  // biome-ignore lint/suspicious/noThenProperty: what a query of an SQL library is
  query: () => ({ then: (go: (value: unknown) => unknown) => go({ id: 'query' }) }),
  held: () => ({ id: 'held' }),
  nothing: () => undefined,
  null: () => null,
  none: () => Promise.resolve(undefined),
  missing: () => missing('Ask the storekeeper.', { desk: 4 }),
  gone: () => gone(changed),
  'gone-once': () => gone(),
  moved: () => moved('/things/seven'),
  'moved-get': () => moved('/things/seven', { method: 'may become GET' }),
  lent: () => moved('/things/seven', { lasting: false }),
  'lent-get': () => Promise.resolve(moved('/things/seven', { lasting: false, method: 'may become GET' })),
  several: () =>
    choices(
      [
        { location: '/a', type: 'text/html' },
        { location: '/b', title: 'B & <b>' },
      ],
      '/a',
    ),
  equal: () => choices([{ location: '/a' }, { location: '/b' }]),
  blocked: () => blocked('A court of Utopia demands it.', 'https://court.example/'),
  unpaid: () => unpaid('Ten a piece.', { price: 10 }),
  broken: thrown,
  rejected: () => Promise.reject(new Error(secret)),
}

/** What a method does, by what its content or its query says. */
export const deeds: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  later: () => Promise.resolve(undefined),
  value: () => ({ id: 'new', stock: 1 }),
  created: () => created('/things/new'),
  'created-value': () => created('/things/new', { id: 'new' }),
  accepted: () => accepted('/jobs/1', 5),
  see: () => seeOther('/things/seven'),
  reset: () => reset(),
  transformed: () => transformed({ id: 'seven' }),
  several: () => multiStatus('[]'),
  conflict: () => conflict('It is taken.', { status: 200, type: 'x' }),
  invalid: () => Promise.resolve(invalid([{ pointer: '/a', detail: 'odd' }])),
  locked: () => locked('Anna has it.', changed),
  dependency: () => failedDependency('The other one failed.'),
  full: () => full('No room.'),
  loop: () => loop('Round and round.'),
  forbidden: () => forbidden('Not now.'),
  reply: () => reply('text/csv', 'a,b\n', { 'Cache-Control': 'no-store' }),
  silence: () => silence(),
  broken: thrown,
  rejected: () => Promise.reject(new Error(secret)),
}
export const things = Object.keys(found)
export const doings = Object.keys(deeds)

export const pick = (of: Readonly<Record<string, () => unknown>>, name: string): unknown =>
  Object.hasOwn(of, name) ? of[name]?.() : undefined

function doingOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (content instanceof URLSearchParams) return content.get('do') ?? ''
  return typeof content === 'object' && content !== null && 'do' in content ? String(content.do) : ''
}

// biome-ignore lint/suspicious/noExplicitAny: what it does is told at run time
export const act = (content: unknown): any => pick(deeds, doingOf(content))
