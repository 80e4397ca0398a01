import { type FieldLine, type MediaType, parseMediaType } from '../syntax/index.ts'
import type { SeenMessage, SeenRequest, SeenResponse } from './exchange.ts'
import type { Place } from './finding.ts'
import { remembered } from './remembered.ts'

const none: readonly string[] = []
/** By the parser; a Map is faster than a WeakMap, and there are as many parsers as there are in the code. */
const readers = new Map<(value: string) => unknown, (value: string) => unknown>()

function readerOf(parse: (value: string) => unknown): (value: string) => unknown {
  const known = readers.get(parse)
  if (known) return known
  const reader = remembered(parse)
  readers.set(parse, reader)
  return reader
}

const unparsed = Symbol('not parsed yet')

/** A message as rules look at it: its fields by name, and values that are read once, however many rules want them. */
export class Message<M extends SeenMessage = SeenMessage> {
  readonly seen: M
  readonly #in: Place['in']
  readonly #interim: number | undefined
  readonly #lines: ReadonlyMap<string, readonly string[]>
  #read: Map<(message: Message) => unknown, unknown> | undefined
  #text: string | undefined | typeof unparsed = unparsed
  #json: unknown = unparsed

  constructor(seen: M, place: Place['in'], interim?: number) {
    this.seen = seen
    this.#in = place
    this.#interim = interim
    this.#lines = byName(seen.fields)
  }

  /** The names of its fields, in lower case. */
  get names(): Iterable<string> {
    return this.#lines.keys()
  }

  /** Its version, whether its head is known, and the names of its fields: the same for messages that are alike. */
  get kind(): string {
    let names = `${this.seen.version} ${this.seen.head !== undefined} `
    for (const name of this.#lines.keys()) names += `${name},`
    return names
  }

  /** Whether the field is there. */
  has(name: string): boolean {
    return this.#lines.has(lower(name))
  }

  /** Whether the field is known to be absent. */
  lacks(name: string): boolean {
    return this.seen.complete !== false && !this.has(name)
  }

  /** The values of the field's lines; none where it is not there. */
  lines(name: string): readonly string[] {
    return this.#lines.get(lower(name)) ?? none
  }

  /** The value of the field, its lines joined with commas (RFC 9110 §5.3). */
  value(name: string): string | undefined {
    const lines = this.#lines.get(lower(name))
    return lines && lines.length > 1 ? lines.join(', ') : lines?.[0]
  }

  /**
   * The value of the field as a parser reads it. What it gave for a value is remembered, also for later exchanges.
   *
   * @param parse reads a value, the same way each time; no function that is made anew for each call
   * @returns what the parser gives; `undefined` also where the field is not there
   */
  parsed<T>(name: string, parse: (value: string) => T): T | undefined {
    const value = this.value(name)
    return value === undefined ? undefined : (readerOf(parse)(value) as T)
  }

  /**
   * What a reader of the whole message gives, which is asked once.
   *
   * @param read no function that is made anew for each call
   */
  once<T>(read: (message: Message) => T): T {
    this.#read ??= new Map()
    if (!this.#read.has(read)) this.#read.set(read, read(this))
    return this.#read.get(read) as T
  }

  /** The media type of its content. */
  get mediaType(): MediaType | undefined {
    return this.parsed('content-type', parseMediaType)
  }

  /** How many octets its content has, where that is known. */
  get length(): number | undefined {
    const { content, decoded, length } = this.seen
    return length ?? (decoded ? undefined : content?.length)
  }

  /** Whether it is known to have content, or to have none; `undefined` where neither is known. */
  get hasContent(): boolean | undefined {
    const { content, length } = this.seen
    if (length !== undefined) return length > 0
    return content && content.length > 0
  }

  /** Its content as text, where it is known, not in a content coding, and UTF-8. */
  get text(): string | undefined {
    if (this.#text !== unparsed) return this.#text
    const { content, decoded } = this.seen
    const coded = !decoded && this.has('content-encoding')
    this.#text = content && !coded ? textOf(content) : undefined
    return this.#text
  }

  /** Its content as JSON; `undefined` where it is unknown, or no JSON. */
  get json(): unknown {
    if (this.#json === unparsed) {
      try {
        this.#json = this.text === undefined ? undefined : JSON.parse(this.text)
      } catch {
        this.#json = undefined
      }
    }
    return this.#json
  }

  /** Its start line, as a place. */
  get start(): Place {
    return this.#place('start')
  }

  /** Its content, as a place. */
  get content(): Place {
    return this.#place('content')
  }

  /** Its head as a whole, as a place: where something is missing, or the order is at fault. */
  get head(): Place {
    return this.#place('head')
  }

  /** A line of a field, as a place. */
  field(name: string, line = 0): Place {
    return this.#place({ field: lower(name), line })
  }

  #place(part: Place['part']): Place {
    return { in: this.#in, part, ...(this.#interim !== undefined && { interim: this.#interim }) }
  }
}

/** Rules ask for the same names again and again, and recordings have the same ones. */
const lower = remembered(name => name.toLowerCase())

function byName(fields: readonly FieldLine[]): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const { name, value } of fields) {
    const key = lower(name)
    const known = lines.get(key)
    if (known) known.push(value)
    else lines.set(key, [value])
  }
  return lines
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function textOf(content: Uint8Array): string | undefined {
  try {
    return decoder.decode(content)
  } catch {
    return undefined
  }
}

/** A request as rules look at it. */
export class Request extends Message<SeenRequest> {
  constructor(seen: SeenRequest) {
    super(seen, 'request')
  }

  get method(): string {
    return this.seen.method
  }

  get target(): string {
    return this.seen.target
  }
}

/** An answer as rules look at it. */
export class Response extends Message<SeenResponse> {
  constructor(seen: SeenResponse, interim?: number) {
    super(seen, 'response', interim)
  }

  get code(): number {
    return this.seen.code
  }
}
