import { status } from '../../book/index.ts'
import { describing } from '../answer.ts'
import type { Outcome } from '../outcome.ts'
import type { About } from './about.ts'

/** Names of fields, and whether every answer of the kind has them. */
export type Carried = Readonly<Record<string, boolean>>

/** What the engine puts on an answer by its code, where it is not a representation. */
const byCode: Readonly<Record<number, Carried>> = {
  300: { Link: true, Location: false },
  301: { Location: true },
  302: { Location: true },
  307: { Location: true },
  308: { Location: true },
  401: { 'WWW-Authenticate': true },
  405: { Allow: true },
  407: { 'Proxy-Authenticate': true },
  416: { 'Content-Range': true },
  426: { Upgrade: true, Connection: true },
  429: { 'Retry-After': true },
  451: { Link: true },
  503: { 'Retry-After': false },
}

/** Where the client stands with its rate limit. */
export const counting: Carried = { RateLimit: true, 'RateLimit-Policy': true }

/**
 * The fields of an answer that the engine makes. Those that every answer has, as Content-Type and Vary, are left out.
 *
 * @param code where the path ended; 200 and 204 for the work of a method that changes nothing
 * @param question the last that was asked
 */
export function carried(code: number, question: string | undefined, about: About): Carried {
  const { method, resource } = about
  const { entityTag, post, patch } = resource.facts
  switch (code) {
    case 200:
      return representing(about)
    case 204:
      return { Allow: true, ...(post && { 'Accept-Post': true }), ...(patch && { 'Accept-Patch': true }) }
    case 206:
      // several parts have a Content-Range each, in their own heads; with If-Range, what describes the whole is left out
      return { ...sometimes(representing(about), name => describing.has(name)), 'Content-Range': false }
    case 226: {
      const { 'Accept-Ranges': _, ...fields } = representing(about)
      return { ...fields, IM: true, 'Delta-Base': true, 'Cache-Control': true }
    }
    case 304: {
      const fields = Object.entries(telling(about)).filter(([name]) => name !== 'Last-Modified' || !entityTag)
      const others = Object.entries(own(about)).filter(([name]) => !describing.has(name.toLowerCase()))
      return Object.fromEntries([...fields, ...others])
    }
    case 412:
      // where nothing is, there is nothing to tell apart
      return sometimes(telling(about), () => true)
    case 415: {
      if (question === 'content coding accepted') return { 'Accept-Encoding': true }
      return {
        Accept: true,
        ...(method === 'POST' && { 'Accept-Post': true }),
        ...(method === 'PATCH' && { 'Accept-Patch': true }),
      }
    }
    default:
      return byCode[code] ?? {}
  }
}

/** The fields that an outcome says it may carry. */
export const said = ({ fields = [] }: Outcome): Carried => Object.fromEntries(fields.map(name => [name, false]))

/** The fields of an answer that a method, or an own question, makes: as it says, or else as the book has it. */
export function declared(outcome: Outcome, about: About): Carried {
  if (outcome.fields) return said(outcome)
  const known = telling(about)
  const named = Object.entries(status(outcome.status)?.fields ?? {}).filter(
    ([name, level]) =>
      level !== 'must not' && !untold.has(name) && (name in known || !['ETag', 'Last-Modified'].includes(name)),
  )
  return Object.fromEntries(named.map(([name, level]) => [name, level === 'must']))
}

/** What tells the states, and the variants, of a resource apart. `lastModified` may not know. */
const telling = ({ resource: { facts }, chosen }: About): Carried => ({
  ...(facts.entityTag && { ETag: true }),
  ...(facts.lastModified && { 'Last-Modified': false }),
  ...(chosen && { 'Content-Location': true }),
})

/** What comes with a whole representation. */
function representing(about: About): Carried {
  const { facts, offer } = about.resource
  const names = offer.all.flatMap(({ fields }) => Object.keys(fields)).filter(name => !untold.has(name))
  return {
    ...telling(about),
    ...Object.fromEntries(names.map(name => [name, offer.all.every(({ fields }) => name in fields)])),
    // what comes as a stream is not cut
    ...(facts.ranges && { 'Accept-Ranges': false }),
    ...own(about),
  }
}

/** What nearly every answer has, and what gateways alone say. */
const untold: ReadonlySet<string> = new Set(['Content-Type', 'Proxy-Status', 'Vary'])

/** What the resource adds: as it says, or, where it makes them as it answers, as its outcomes name them. */
function own({ resource: { facts } }: About): Carried {
  const { fields, outcomes } = facts
  if (fields === undefined) return {}
  const made = typeof fields === 'function'
  const names = made ? outcomes?.GET?.find(({ status }) => status === 200)?.fields : Object.keys(fields)
  return Object.fromEntries((names ?? []).filter(name => !untold.has(name)).map(name => [name, !made]))
}

const sometimes = (fields: Carried, which: (name: string) => boolean): Carried =>
  Object.fromEntries(Object.entries(fields).map(([name, always]) => [name, always && !which(name.toLowerCase())]))
