import type { FieldLine } from '../../syntax/index.ts'
import type { Exchange, SeenMessage, SeenRequest, SeenResponse } from '../exchange.ts'

/** The same exchange, of which less is known. */
export type Less = (exchange: Exchange) => Exchange

/** The same message, of which less is known. A number says which fields are lost where some are. */
type LessOfMessage = (message: SeenMessage, lost: number) => Partial<SeenMessage>

const ofMessage: Readonly<Record<string, LessOfMessage>> = {
  'the version': () => ({ version: undefined }),
  'the head': () => ({ head: undefined }),
  'the content': () => ({ content: undefined }),
  'the content and its length': () => ({ content: undefined, length: undefined }),
  'the content, but its length': ({ content, length }) => ({ content: undefined, length: length ?? content?.length }),
  'the trailers': () => ({ trailers: undefined }),
  'whether it is whole': () => ({ truncated: undefined }),
  'whether these are all fields': () => ({ complete: false }),
  'some fields': ({ fields }, lost) => ({
    complete: false,
    head: undefined,
    fields: fields.filter((_, index) => !((lost >> (index % 30)) & 1)),
  }),
  'all fields': () => ({ complete: false, head: undefined, fields: [] }),
  'whether lines were joined': () => ({ joined: true }),
  'the lines, which were joined': ({ fields }) => ({ joined: true, head: undefined, fields: joined(fields) }),
}

/** Lines of one name in one, as programs give them that read a field by its name; cookies are never joined. */
function joined(fields: readonly FieldLine[]): FieldLine[] {
  const all: { name: string; value: string }[] = []
  for (const { name, value } of fields) {
    const known = all.find(other => other.name.toLowerCase() === name.toLowerCase())
    if (known && name.toLowerCase() !== 'set-cookie') known.value += `, ${value}`
    else all.push({ name, value })
  }
  return all
}

const ofExchange: Readonly<Record<string, Less>> = {
  'the request': exchange => ({ ...exchange, request: undefined }),
  'the answer': exchange => ({ ...exchange, response: undefined }),
  'the interim answers': exchange => ({ ...exchange, interim: undefined }),
  'the phrase': ({ response, ...rest }) => ({ ...rest, response: response && { ...response, phrase: undefined } }),
  'whether it was secure': exchange => ({ ...exchange, secure: undefined }),
  'what became of the connection': exchange => ({ ...exchange, closed: undefined }),
  'the time': exchange => ({ ...exchange, time: undefined }),
}

/**
 * Every way to know less about an exchange, by what is lost.
 *
 * @param lost which fields are lost where some are: a field for each bit
 */
export const lessKnown = (lost: number): Readonly<Record<string, Less>> => ({
  ...ofExchange,
  ...Object.fromEntries(
    Object.entries(ofMessage).flatMap(([what, less]): [string, Less][] => [
      [
        `${what} of the request`,
        ({ request, ...rest }) => ({
          ...rest,
          request: request && ({ ...request, ...less(request, lost) } as SeenRequest),
        }),
      ],
      [
        `${what} of the answer`,
        ({ response, ...rest }) => ({
          ...rest,
          response: response && ({ ...response, ...less(response, lost) } as SeenResponse),
        }),
      ],
      [
        `${what} of the interim answers`,
        ({ interim, ...rest }) => ({
          ...rest,
          interim: interim?.map(each => ({ ...each, ...less(each, lost) }) as SeenResponse),
        }),
      ],
    ]),
  ),
})

/** The same exchange once for each field of a side, which is lost there. */
export function withoutAField(exchange: Exchange, side: 'request' | 'response'): Exchange[] {
  const message = exchange[side]
  if (!message) return []
  const names = new Set(message.fields.map(({ name }) => name.toLowerCase()))
  return [...names].map(lost => ({
    ...exchange,
    [side]: {
      ...message,
      complete: false,
      head: undefined,
      fields: message.fields.filter(({ name }) => name.toLowerCase() !== lost),
    },
  }))
}
