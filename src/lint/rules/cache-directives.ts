import { type Directive, parseDirectives } from '../../syntax/index.ts'
import { bare, definitionOf, directivesAtFault, spellings } from '../directives.ts'
import { answered, asked } from '../examples.ts'
import { remembered } from '../remembered.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

/** Slips that are seen in the wild. */
const slips: Readonly<Record<string, string>> = {
  smaxage: 's-maxage',
  smaxeage: 's-maxage',
  maxgae: 'max-age',
  mustrevaliddate: 'must-revalidate',
  revalidate: 'must-revalidate',
  nochache: 'no-cache',
  privat: 'private',
  imutable: 'immutable',
  notransforms: 'no-transform',
}

function meant(name: string): string | undefined {
  if (definitionOf(name)) return undefined
  return spellings.get(bare(name)) ?? (Object.hasOwn(slips, bare(name)) ? slips[bare(name)] : undefined)
}

function secondsFault({ name, argument }: Directive): string | undefined {
  const due = definitionOf(name)?.argument
  if (!due?.startsWith('seconds')) return undefined
  if (argument === undefined) return due === 'seconds' ? 'has no number of seconds' : undefined
  return /^\d+$/.test(argument) ? undefined : 'has an argument that is no whole number of seconds'
}

const quotedSeconds = ({ name, argument, quoted }: Directive): string | false =>
  quoted === true &&
  definitionOf(name)?.argument.startsWith('seconds') === true &&
  /^\d+$/.test(argument ?? '') &&
  'has its seconds in quotes'

const malformed = {
  level: 'error',
  section: 'RFC 9111 §5.2',
  checks: [],
  says: 'Cache-Control does not fit its grammar.',
  why: 'Caches differ in what they make of a broken list: some lose one directive, some all of them, and keep what was not to be kept.',
  mend: 'Part the directives by commas, without spaces around "=": Cache-Control: private, max-age=60.',
} as const
const seconds = {
  level: 'error',
  section: 'RFC 9111 §1.2.2',
  checks: [],
  says: 'A directive that takes seconds has something else, or nothing.',
  why: 'Caches take such an answer for stale, or ignore the directive.',
  mend: 'Write whole seconds in digits, without a unit: max-age=3600.',
} as const
const quoted = {
  level: 'error',
  says: 'The seconds of a directive stand in quotes.',
  why: 'Not every cache reads a number in quotes; one that does not ignores the directive.',
  mend: 'Leave out the quotes: max-age=60.',
} as const
const notList = remembered(value => !parseDirectives(value) && 'does not fit its grammar')

/** Cache-Control as it is written (RFC 9111 §5.2). */
export const cacheDirectives: readonly Rule[] = [
  {
    ...malformed,
    id: 'cache-control-malformed',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Cache-Control'], notList),
    passes: [
      answered('Cache-Control: private, community="UCI"'),
      answered('Cache-Control: No-Cache="Set-Cookie, Foo" ,MAX-AGE=60'),
      answered('Cache-Control:'),
    ],
    fails: [
      answered('Cache-Control: no-cache; max-age=0'),
      answered('Cache-Control: max-age: 60'),
      answered('Cache-Control: max-age = 60'),
      answered('Cache-Control: no-store no-cache'),
      answered('Cache-Control: max-age='),
    ],
  },
  {
    ...malformed,
    id: 'request-cache-control-malformed',
    on: { request: ['Cache-Control'], alone: true },
    find: ({ request }) => linesAtFault(request, ['Cache-Control'], notList),
    passes: [asked('Cache-Control: no-cache')],
    fails: [asked('Cache-Control: no-cache; max-age=0')],
  },
  {
    id: 'cache-directive-misspelled',
    level: 'hint',
    section: 'RFC 9111 §5.2.3',
    checks: [],
    says: 'A directive in Cache-Control looks like a misspelled one.',
    why: 'Caches ignore directives that they do not know, so a slip of the pen has no effect at all.',
    mend: 'Write the directive as it is defined, such as s-maxage, max-age, no-cache or must-revalidate.',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) =>
      directivesAtFault(response, ({ name }) => {
        const due = meant(name)
        return due && `is not defined, and looks like ${due}`
      }),
    // others may define directives of their own
    passes: [answered('Cache-Control: s-maxage=60, community="UCI", pre-check=0, post-check=0')],
    fails: [
      answered('Cache-Control: s-max-age=60'),
      answered('Cache-Control: nocache'),
      answered('Cache-Control: max_age=1'),
    ],
  },
  {
    ...seconds,
    id: 'cache-seconds-malformed',
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => directivesAtFault(response, secondsFault),
    passes: [answered('Cache-Control: max-age=0, s-maxage=99999999999999999999, stale-while-revalidate=60')],
    fails: [
      answered('Cache-Control: max-age'),
      answered('Cache-Control: max-age=-1'),
      answered('Cache-Control: max-age=60s'),
      answered('Cache-Control: s-maxage=1.5'),
    ],
  },
  {
    ...seconds,
    id: 'request-cache-seconds-malformed',
    on: { request: ['Cache-Control'], alone: true },
    find: ({ request }) => directivesAtFault(request, secondsFault),
    passes: [asked('Cache-Control: max-stale'), asked('Cache-Control: max-stale=60, min-fresh=5')],
    fails: [asked('Cache-Control: min-fresh'), asked('Cache-Control: max-age=now')],
  },
  {
    ...quoted,
    id: 'cache-seconds-quoted',
    section: 'RFC 9111 §5.2.2.1',
    checks: ['rfc9111-5.2.2.1-token', 'rfc9111-5.2.2.10-token'],
    on: { response: ['Cache-Control'], alone: true },
    find: ({ response }) => directivesAtFault(response, quotedSeconds),
    passes: [answered('Cache-Control: max-age=60, private="Set-Cookie"')],
    fails: [answered('Cache-Control: max-age="60"'), answered('Cache-Control: s-maxage="60"')],
  },
  {
    ...quoted,
    id: 'request-cache-seconds-quoted',
    section: 'RFC 9111 §5.2.1.1',
    checks: ['rfc9111-5.2.1.1-token', 'rfc9111-5.2.1.2-token', 'rfc9111-5.2.1.3-token'],
    on: { request: ['Cache-Control'], alone: true },
    find: ({ request }) => directivesAtFault(request, quotedSeconds),
    passes: [asked('Cache-Control: max-age=60')],
    fails: [asked('Cache-Control: max-stale="60"'), asked('Cache-Control: min-fresh="60"')],
  },
]
