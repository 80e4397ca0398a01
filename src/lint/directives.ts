import { type Directive, parseDate, parseDirectives, trimOws } from '../syntax/index.ts'
import type { Message, Response } from './message.ts'
import { remembered } from './remembered.ts'
import type { Mark } from './rule.ts'

/** What a directive takes after its name, and in which messages it means something. */
interface Defined {
  readonly argument: 'none' | 'seconds' | 'seconds or none' | 'fields or none'
  readonly in: 'request' | 'response' | 'both'
}

/** The directives of RFC 9111 §5.2, and those of RFC 5861 and RFC 8246. */
const defined: Readonly<Record<string, Defined>> = {
  'max-age': { argument: 'seconds', in: 'both' },
  'max-stale': { argument: 'seconds or none', in: 'request' },
  'min-fresh': { argument: 'seconds', in: 'request' },
  'no-cache': { argument: 'fields or none', in: 'both' },
  'no-store': { argument: 'none', in: 'both' },
  'no-transform': { argument: 'none', in: 'both' },
  'only-if-cached': { argument: 'none', in: 'request' },
  immutable: { argument: 'none', in: 'response' },
  'must-revalidate': { argument: 'none', in: 'response' },
  'must-understand': { argument: 'none', in: 'response' },
  private: { argument: 'fields or none', in: 'response' },
  'proxy-revalidate': { argument: 'none', in: 'response' },
  public: { argument: 'none', in: 'response' },
  's-maxage': { argument: 'seconds', in: 'response' },
  'stale-if-error': { argument: 'seconds', in: 'both' },
  'stale-while-revalidate': { argument: 'seconds', in: 'response' },
}

/** What a directive takes, where it is a known one; its name is in lower case. */
export const definitionOf = (name: string): Defined | undefined =>
  Object.hasOwn(defined, name) ? defined[name] : undefined

/** The name of a directive without what parts its words. */
export const bare = (name: string): string => name.replace(/[-_]/g, '')

/** The known directives, by their names without what parts their words. */
export const spellings: ReadonlyMap<string, string> = new Map(Object.keys(defined).map(name => [bare(name), name]))

const none: readonly Directive[] = []
const read = remembered(parseDirectives)

/** The directives of Cache-Control; none where the field is not there, or cannot be read. */
export const directivesOf = (message: Message | undefined): readonly Directive[] =>
  message?.parsed('Cache-Control', read) ?? none

/** Whether there is a directive of this name. */
export const directs = (directives: readonly Directive[], name: string): boolean =>
  directives.some(directive => directive.name === name)

/** The seconds that a directive tells; `undefined` where it is not there, not once, or no whole number. */
export function secondsOf(directives: readonly Directive[], name: string): number | undefined {
  const [found, ...more] = directives.filter(directive => directive.name === name)
  const { argument } = found ?? {}
  return argument !== undefined && more.length === 0 && /^\d+$/.test(argument) ? Number(argument) : undefined
}

/** For how many seconds an answer is fresh, in a private cache, by what it says itself (RFC 9111 §4.2.1). */
export function lifetimeOf(response: Response): number | undefined {
  const directives = directivesOf(response)
  if (directs(directives, 'max-age')) return secondsOf(directives, 'max-age')
  const [expires, date] = ['Expires', 'Date'].map(name => timeOf(response, name))
  return expires !== undefined && date !== undefined ? Math.max(0, (expires - date) / 1000) : undefined
}

/** The time that a value names, if it is a date of HTTP. */
export const timeIn: (value: string) => number | undefined = remembered(value => parseDate(trimOws(value)))

/** The time in a field that stands there once. */
export function timeOf(message: Message, name: string): number | undefined {
  const [value, ...more] = message.lines(name)
  return value === undefined || more.length > 0 ? undefined : timeIn(value)
}

/**
 * Marks Cache-Control for each directive with a fault.
 *
 * @param faultOf what is wrong with one, as the rest of a sentence that begins with its name; nothing where it is well
 */
export function directivesAtFault(
  message: Message | undefined,
  faultOf: (directive: Directive) => string | undefined | false,
): Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const directive of directivesOf(message)) {
    const fault = faultOf(directive)
    if (!fault || !message) continue
    marks ??= []
    marks.push({ at: message.field('Cache-Control'), says: `${directive.name} in Cache-Control ${fault}.` })
  }
  return marks
}
