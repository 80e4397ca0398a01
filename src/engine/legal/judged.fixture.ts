import { type StatusCode, status } from '../../book/index.ts'
import { parseMediaType, splitList } from '../../syntax/index.ts'
import { type Answer, isStream } from '../index.ts'
import { type Asked, without } from './asked.fixture.ts'

/** An answer, and whatever it takes to judge it. */
export class Judged {
  readonly asked: Asked
  readonly answer: Answer
  /** What the book knows of its code. */
  readonly facts: StatusCode
  readonly #ask: (asked: Asked) => Promise<Answer>

  /** @throws RangeError where the code is not in the book */
  constructor(asked: Asked, answer: Answer, ask: (asked: Asked) => Promise<Answer>) {
    const facts = status(answer.status)
    if (!facts) throw new RangeError(`${answer.status} is no code of the book.`)
    this.asked = asked
    this.answer = answer
    this.facts = facts
    this.#ask = ask
  }

  get code(): number {
    return this.answer.status
  }

  get method(): string {
    return this.asked.method
  }

  /** Whether the method is GET or HEAD. */
  get reads(): boolean {
    return this.method === 'GET' || this.method === 'HEAD'
  }

  /** A field of the request, by its name in lower case. */
  sent(name: string): string | undefined {
    return this.asked.fields[name]
  }

  /** A field of the answer. */
  field(name: string): string | undefined {
    const entry = Object.entries(this.answer.fields).find(([other]) => other.toLowerCase() === name.toLowerCase())
    return typeof entry?.[1] === 'string' ? entry[1] : entry?.[1].join(', ')
  }

  /** The members of a field of the answer, in lower case. */
  list(name: string): string[] {
    return splitList(this.field(name) ?? '').map(member => member.toLowerCase())
  }

  /** The content; a stream counts as none. */
  get octets(): Uint8Array {
    const { content = '' } = this.answer
    if (isStream(content)) return new Uint8Array()
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array)
  }

  get text(): string {
    return new TextDecoder().decode(this.octets)
  }

  /** The media type of the content, without parameters. */
  get type(): string | undefined {
    return parseMediaType(this.field('content-type') ?? '')?.essence
  }

  /** The answer to the same request with a difference. */
  async other(change: (asked: Asked) => Asked): Promise<Judged> {
    const asked = change(this.asked)
    return new Judged(asked, await this.#ask(asked), this.#ask)
  }

  /** The answer to the same request without some of its fields. */
  without(...names: readonly string[]): Promise<Judged> {
    return this.other(asked => without(asked, ...names))
  }

  /**
   * The answer to the same request without conditions, ranges and differences, and on no holiday: that question comes after
   * conditions, where the service put it.
   */
  whole(): Promise<Judged> {
    return this.without(...conditions, 'range', 'if-range', 'a-im', 'x-holiday')
  }
}

export const conditions = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const

/** What an answer has to keep. */
export interface Rule {
  /** The requirement of the book that asks for it, by its id; a section where the book has none. */
  readonly by: string
  readonly concerns: (judged: Judged) => boolean
  readonly kept: (judged: Judged) => boolean | Promise<boolean>
}

export const rule = (by: string, concerns: Rule['concerns'], kept: Rule['kept']): Rule => ({ by, concerns, kept })

/** Concerns answers with one of these codes. */
export const code =
  (...codes: readonly number[]) =>
  ({ code }: Judged): boolean =>
    codes.includes(code)

export const always = (): boolean => true

/** Stands for a connection that is closed without an answer, and is none. */
export const silent = code(444)
