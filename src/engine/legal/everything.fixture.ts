import {
  byteRanges,
  charsets,
  choices,
  codings,
  conflict,
  deltas,
  forbidden,
  gzip,
  json,
  languages,
  locked,
  Malformed,
  oneOf,
  patching,
  type Resource,
  resource,
  service,
  streamed,
  Unprocessable,
  vcdiff,
} from '../index.ts'
import { access, limit, requires } from './gates.fixture.ts'
import { accept, act, changed, deeds, found, lines, octets, pick, schema, thrown } from './states.fixture.ts'

/**
 * A service that states every fact there is. None of its facts depends on what was asked before, so that a request can be
 * asked again with a difference.
 */

async function* stream(): AsyncGenerator<Uint8Array> {
  yield octets
}

const represent = {
  'application/json': (thing: unknown) => JSON.stringify(thing ?? null),
  'text/html': () => '<p>ä thing',
  'text/plain': (thing: unknown) => (thing as { id?: string } | undefined)?.id ?? '',
}
const version = (): string => 'v1'
const fields = {
  'Cache-Control': 'max-age=60',
  'Content-Location': '/things/seven.json',
  Expires: 'Fri, 01 Mar 2024 00:00:59 GMT',
  Vary: 'Cookie',
}

/** One thing that throws for each place where code of a user's own is called. */
const breakable: Readonly<Record<string, () => Resource>> = {
  find: () => resource('/broken/find', { find: thrown, represent }),
  tag: () => resource('/broken/tag', { entityTag: thrown, represent }),
  'odd-tag': () => resource('/broken/odd-tag', { entityTag: () => 'a "tag"\r\n', represent }),
  date: () => resource('/broken/date', { lastModified: thrown, represent }),
  'odd-date': () => resource('/broken/odd-date', { lastModified: () => new Date(Number.NaN), represent }),
  fields: () => resource('/broken/fields', { fields: thrown, represent }),
  content: () => resource('/broken/content', { represent: { 'text/plain': thrown } }),
  'odd-content': () => resource('/broken/odd-content', { represent: { 'text/plain': () => 7 as never } }),
  lock: () => resource('/broken/lock', { lock: thrown, represent, delete: () => undefined }),
  parse: () => resource('/broken/parse', { post: { accept: { 'application/json': thrown }, act } }),
  delete: () => resource('/broken/delete', { delete: thrown }),
}
export const broken = Object.keys(breakable)

export const resources: readonly Resource[] = [
  resource('/plain', { represent: { 'text/plain': () => 'plain' } }),
  resource('/report', {
    entityTag: version,
    lastModified: () => changed,
    represent: { 'text/plain': () => lines },
    fields: { ...fields, 'Content-Language': 'de' },
    ranges: byteRanges,
  }),
  resource('/dated', {
    lastModified: () => changed,
    represent: { 'text/csv; header=present': () => lines },
    ranges: byteRanges,
  }),
  resource('/coming', {
    lastModified: () => new Date('9999-01-01'),
    represent: { 'text/plain': () => lines },
    ranges: byteRanges,
  }),
  resource('/octets', {
    entityTag: version,
    represent: { 'application/octet-stream': () => octets, ...represent },
    ranges: byteRanges,
  }),
  resource('/empty', { entityTag: version, represent: { 'text/plain': () => '' }, ranges: byteRanges }),
  resource('/stream', { represent: { 'text/plain': stream }, ranges: byteRanges }),
  resource('/whole', { entityTag: version, represent: { 'text/plain': () => lines } }),
  resource('/fixed', { negotiated: false, represent, variesBy: [languages(['de', 'en'])] }),
  resource('/tongues', {
    entityTag: version,
    lastModified: () => changed,
    represent: {
      'text/html': (_, { language }) => `<p>${language} ${lines}`,
      'text/plain': (_, { language }) => `${language} ${lines}`,
    },
    variesBy: [languages(['de', 'en', 'en-GB'])],
    fields,
    ranges: byteRanges,
  }),
  resource('/strict', {
    represent: { 'text/plain': () => 'ä letter' },
    variesBy: [charsets(['utf-8', 'iso-8859-1'], { strictly: true }), languages(['de', 'en'], { strictly: true })],
  }),
  resource('/packed', {
    entityTag: version,
    represent: { 'text/plain': () => lines, 'application/json': () => JSON.stringify(lines) },
    variesBy: [codings([gzip])],
    ranges: byteRanges,
  }),
  resource('/packed-stream', { represent: { 'text/plain': stream }, variesBy: [codings([gzip])] }),
  resource('/history', {
    find: () => ({ state: 'v1' }),
    entityTag: ({ state }) => state,
    represent: { 'text/plain': ({ state }) => `${lines}${state}` },
    fields,
    ranges: byteRanges,
    deltas: deltas([vcdiff], tag =>
      tag === 'v0' ? { state: tag } : tag === 'later' ? Promise.resolve({ state: tag }) : undefined,
    ),
  }),
  resource('/either', {
    variants: oneOf([
      resource('/either.en.html', {
        entityTag: version,
        represent: { 'text/html': () => '<p>English' },
        variesBy: [languages(['en'])],
        fields,
      }),
      resource('/either.de.html', { represent: { 'text/html': () => '<p>Deutsch' }, variesBy: [languages(['de'])] }),
      resource('/either.txt', {
        find: () => choices([{ location: '/a' }, { location: '/b' }]),
        represent: { 'text/plain': () => '' },
      }),
    ]),
  }),
  resource('/things/{name}', {
    find: ({ name }) => pick(found, name) as { id: string } | undefined,
    entityTag: version,
    lastModified: () => changed,
    represent,
    fields: (_, { query }) => ({ ...fields, ...(query.has('link') && { Link: '</a>; rel=next' }) }),
    ranges: byteRanges,
    lock: ({ id }) => (id === 'held' ? locked('Bob holds it.') : undefined),
    post: { accept, schema, limit: 60, codings: [gzip], act },
    put: { accept, creates: true, act },
    patch: { accept: patching(), act: () => undefined },
    delete: ({ query }) => pick(deeds, query.get('do') ?? '') as undefined,
  }),
  resource('/demanding', {
    requires,
    access,
    limit,
    entityTag: version,
    lastModified: () => changed,
    represent,
    post: { accept, schema, act },
    put: { accept, act },
    delete: () => undefined,
  }),
  resource('/guarded', { access, represent, delete: () => undefined }),
  resource('/relay', { access: { ...access, proxy: true }, represent }),
  resource('/limited', { limit, represent, post: { accept, act } }),
  resource('/command', {
    post: {
      accept: {
        'application/json': octets => {
          const value = json(octets)
          if (value === 'malformed') throw new Malformed('The word is not well chosen.')
          if (value === 'unprocessable') throw new Unprocessable([{ pointer: '', detail: 'odd' }])
          if (value === 'conflict') throw conflict('It is taken.')
          return value
        },
      },
      limit: 40,
      act: () => undefined,
    },
  }),
  resource('/intake', {
    put: {
      accept: { 'application/octet-stream': streamed, 'application/json': json },
      limit: 40,
      act: async content => {
        if (typeof content === 'object' && content !== null && Symbol.asyncIterator in content) {
          for await (const _ of content as AsyncIterable<Uint8Array>);
        }
        return undefined
      },
    },
  }),
  resource('/{a}/{b}.json', { represent: { 'application/json': () => '{}' } }),
  ...Object.values(breakable).map(make => make()),
]

export const options = {
  hosts: ['shop.example', 'shop.example:8080'],
  targetLimit: 300,
  fields: { 'X-Content-Type-Options': 'nosniff', Vary: 'Origin' },
  questions: [
    {
      name: 'not on a holiday',
      before: 'perform' as const,
      ask: ({ request }: { request: { field(name: string): string | undefined } }) =>
        request.field('x-holiday') === 'yes' ? forbidden('It is a holiday.') : undefined,
    },
  ],
  onError: () => {},
}

export const open = service(resources, options)

export const closed = service(resources, options)
closed.unavailable = { reason: 'It is being mended.', retryAfter: 7 }
