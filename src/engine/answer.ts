import type { Codes, KnownCode } from '../book/index.ts'
import type { Trace } from './trace.ts'

/** Field names to values; several values of one name become several field lines. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** What a transport can send as content. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/** Fields put together, the later ones winning; what each says of Vary counts (RFC 9110 §12.5.5). */
export function united(first: Fields, second: Fields): Fields {
  if (first.Vary === undefined || second.Vary === undefined) return { ...first, ...second }
  const names = `${first.Vary}, ${second.Vary}`.split(', ')
  return { ...first, ...second, Vary: [...new Set(names)].join(', ') }
}

/** Whether content comes piece by piece, its length unknown. */
export const isStream = (content: Content | undefined): content is AsyncIterable<Uint8Array> =>
  typeof content === 'object' && content !== null && Symbol.asyncIterator in content

/** The fields of a representation that a client has from an earlier answer (RFC 9110 §15.3.7, §15.4.5). */
export const describing: ReadonlySet<string> = new Set([
  'content-type',
  'content-encoding',
  'content-language',
  'last-modified',
])

const encoder = new TextEncoder()

/** The octets of content that is in memory; `undefined` for a stream. */
export function octetsOf(content: Content | undefined): Uint8Array | undefined {
  if (typeof content === 'string') return encoder.encode(content)
  return isStream(content) ? undefined : (content ?? new Uint8Array())
}

/** A status code, fields and content, before any transport. */
export interface Answer {
  readonly status: number
  readonly fields: Fields
  /** Absent where there is none. A transport leaves it out for HEAD, but keeps its length. */
  readonly content?: Content
  /** The id under which the log has the fault of the program that this answer tells of. */
  readonly fault?: string
  /** The path through the graph, where one was asked for. */
  readonly trace?: Trace
}

/** Fields that a transport adds by itself. */
type Transported = 'Date' | 'Connection'

type Required<C extends KnownCode> = Exclude<
  { [F in keyof Codes[C]['fields']]: Codes[C]['fields'][F] extends 'must' ? F : never }[keyof Codes[C]['fields']],
  Transported
>
type Refused<C extends KnownCode> = {
  [F in keyof Codes[C]['fields']]: Codes[C]['fields'][F] extends 'must not' ? F : never
}[keyof Codes[C]['fields']]

/** The fields that an answer with code `C` may carry: those it must, by the book, are required. */
export type FieldsOf<C extends KnownCode> = Fields & { readonly [F in Required<C>]: string | readonly string[] } & {
  readonly [F in Refused<C>]?: never
}

/** Answers whose code forbids content take none. */
type ContentOf<C extends KnownCode> = Codes[C]['content'] extends 'forbidden' ? [] : [content?: Content]

type Arguments<C extends KnownCode> = [Required<C>] extends [never]
  ? [fields?: FieldsOf<C>, ...content: ContentOf<C>]
  : [fields: FieldsOf<C>, ...content: ContentOf<C>]

/**
 * An answer with a code, checked by the book: what the code must carry is asked for by its type, and what it must not
 * carry does not compile. A method may give it as its result.
 *
 * @param status a code of the book
 * @param rest the fields, then the content where the code allows any
 * @example
 * answer(405, { Allow: 'GET, HEAD' }).status // => 405
 * answer(204).content // => undefined
 */
export function answer<C extends KnownCode>(status: C, ...rest: Arguments<C>): Given {
  const [fields = {}, content] = rest as readonly unknown[] as readonly [Fields?, Content?]
  return new Given(status, fields, content)
}

/** An answer that a method gives as it is. */
export class Given implements Answer {
  readonly status: number
  readonly fields: Fields
  declare readonly content?: Content

  constructor(status: number, fields: Fields, content?: Content) {
    this.status = status
    this.fields = fields
    if (content !== undefined) this.content = content
  }
}
