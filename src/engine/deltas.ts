import { manipulationOf, parseEntityTags } from '../syntax/index.ts'
import { octetsOf } from './answer.ts'
import type { Context } from './context.ts'
import { vcdiff as encode } from './delta/vcdiff.ts'
import { after, type Eventually } from './eventually.ts'
import type { Exchange } from './exchange.ts'
import { rendered, represent } from './represent.ts'

/** A way to say what changed between two contents: a registered instance manipulation (RFC 3229 §10.5.3). */
export interface DeltaFormat {
  /** As A-IM and IM name it. */
  readonly name: string
  readonly encode: (before: Uint8Array, after: Uint8Array) => Eventually<Uint8Array>
}

/** VCDIFF (RFC 3284): copies of what the client has, and what is new. */
export const vcdiff: DeltaFormat = { name: 'vcdiff', encode }

/** What a resource still knows of its earlier states, and how it tells the difference. */
export interface Deltas<Found> {
  /** What `find` gave when the state had this entity tag. */
  readonly since: Since<Found>
  /** Whether the client asks for a difference, in a format that there is. */
  readonly asked: (exchange: Exchange) => boolean
  /** Whether there is a difference to tell, which the exchange has then. */
  readonly tell: (exchange: Exchange) => boolean | Promise<boolean>
}

type Since<Found> = (tag: string, context: Context) => Eventually<Found | undefined>

/** The most states of a list that are looked for. */
const most = 4

/**
 * What changed since a state that the client has, in place of the whole: 226 (RFC 3229).
 *
 * @param formats how a difference is told, the preferred way first: `[vcdiff]`
 * @param since what `find` gave when the state had this entity tag; `undefined` where that is forgotten. The tag comes from
 * the client: look it up in a Map, not by name in an object
 * @param options `largest`: the most octets of which a difference is worth its time (default 1 MiB)
 */
export function deltas<Found>(
  formats: readonly DeltaFormat[],
  since: Since<Found>,
  { largest = 1_048_576 }: { readonly largest?: number } = {},
): Deltas<Found> {
  const names = formats.map(({ name }) => name)
  const formatFor = ({ request }: Exchange): DeltaFormat | undefined => {
    const name = manipulationOf(request.field('a-im'), names)
    return formats.find(format => format.name === name)
  }
  const tellFrom = (exchange: Exchange, [state, ...others]: readonly string[]): boolean | Promise<boolean> => {
    if (state === undefined) return false
    return after(since(state, exchange), found =>
      found === undefined || found === null ? tellFrom(exchange, others) : difference(exchange, state, found),
    )
  }
  const difference = (exchange: Exchange, state: string, found: unknown): boolean | Promise<boolean> =>
    after(represent(exchange), whole => {
      exchange.whole = whole
      const format = formatFor(exchange)
      const now = octetsOf(whole.content)
      if (!format || !now || now.length > largest) return false
      return after(rendered(exchange, found), content => {
        const before = octetsOf(content)
        if (!before || before.length > largest) return false
        return after(format.encode(before, now), octets => {
          // one that is no smaller is not worth telling
          if (octets.length >= now.length) return false
          exchange.delta = { octets, format: format.name, state }
          return true
        })
      })
    })
  return {
    since,
    // a part of an instance is none that a difference could be told of, and coded anew it may come out otherwise
    asked: exchange =>
      exchange.request.field('range') === undefined &&
      (exchange.chosen?.names.coding ?? 'identity') === 'identity' &&
      formatFor(exchange) !== undefined,
    tell: exchange => tellFrom(exchange, statesOf(exchange)),
  }
}

/** The states that the client says it has, of the chosen representation: by their strong entity tags. */
function statesOf({ request, mark }: Exchange): string[] {
  const tags = parseEntityTags(request.field('if-none-match') ?? '')
  return (tags === '*' || tags === undefined ? [] : tags)
    .filter(({ weak, tag }) => !weak && tag.endsWith(mark) && tagText.test(tag))
    .map(({ tag }) => tag.slice(0, tag.length - mark.length))
    .slice(0, most)
}

/** What an entity tag may hold (RFC 9110 §8.8.3); conditions are compared with anything. */
const tagText = /^[\x21\x23-\x7e\x80-\xff]*$/
