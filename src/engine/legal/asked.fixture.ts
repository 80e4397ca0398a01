import { gzipSync } from 'node:zlib'
import { type HttpRequest, request } from '../index.ts'
import { secret } from './states.fixture.ts'

/** A request as plain values, so that it can be asked again with a difference. */
export interface Asked {
  readonly method: string
  readonly target: string
  /** By names in lower case. */
  readonly fields: Readonly<Record<string, string>>
  readonly content?: string | undefined
  /** Whether the content goes packed with gzip. */
  readonly packed?: boolean
  readonly secure: boolean
  /** Whether the client goes away while its content is read. */
  readonly leaves: boolean
}

/** The octets of the content; `undefined` where there is none. */
export function octetsOf({ content, packed }: Asked): Uint8Array | undefined {
  if (content === undefined) return undefined
  return packed ? gzipSync(content) : new TextEncoder().encode(content)
}

export function requestOf(asked: Asked): HttpRequest {
  const { method, target, fields, secure, leaves } = asked
  const made = { ...request(method, target, fields, octetsOf(asked)), secure }
  const gone = (): Promise<never> => Promise.reject(new Error(`${secret}: the client is gone`))
  if (!leaves) return made
  return {
    ...made,
    content: gone,
    // biome-ignore lint/correctness/useYield: it comes to nothing
    stream: async function* () {
      await gone()
    },
  }
}

/** The same request without some of its fields. */
export function without(asked: Asked, ...names: readonly string[]): Asked {
  return {
    ...asked,
    fields: Object.fromEntries(Object.entries(asked.fields).filter(([name]) => !names.includes(name))),
  }
}
