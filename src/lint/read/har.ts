import { TextDecoder } from 'node:util'
import type { FieldLine } from '../../syntax/index.ts'
import type { Exchange, SeenRequest, SeenResponse } from '../exchange.ts'
import { elementsOf, InputFault } from './elements.ts'

/** What of a HAR entry is looked at (HAR 1.2); nothing of it is relied on. */
interface Entry {
  readonly startedDateTime?: unknown
  readonly time?: unknown
  readonly _initiator?: unknown
  readonly request?: HarMessage & { readonly method?: unknown; readonly url?: unknown; readonly postData?: HarContent }
  readonly response?: HarMessage & {
    readonly status?: unknown
    readonly statusText?: unknown
    readonly content?: HarContent
    readonly _fetchedViaServiceWorker?: unknown
  }
}

interface HarMessage {
  readonly httpVersion?: unknown
  readonly headers?: unknown
  readonly bodySize?: unknown
}

interface HarContent {
  readonly text?: unknown
  readonly encoding?: unknown
  readonly size?: unknown
}

/** The exchange of an entry of a recording, or why it could not be read. */
export type HarResult = { readonly exchange: Exchange } | { readonly fault: string }

/**
 * Reads the exchanges of a HAR file, as browsers, proxies, k6 and Playwright write it, one after another.
 *
 * @param octets the file, in UTF-8 or UTF-16
 * @param name what it is called
 * @returns each entry as an exchange, or why it is none; nothing for one that never crossed the wire, and a fault also where
 *   the file ends early. They come together as they are read together, since to wait for each takes longer than to read it
 */
export async function* readHar(octets: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<readonly HarResult[]> {
  let index = 0
  try {
    for await (const elements of elementsOf(inUtf8(octets), ['log', 'entries'])) {
      const results = elements.map(element => read(element, `${name}, entry ${++index}`))
      yield results.filter(result => result !== undefined)
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    yield [{ fault: `${name}: ${error.message}` }]
  }
}

const decoder = new TextDecoder()

function read(element: Uint8Array | InputFault, source: string): HarResult | undefined {
  if (element instanceof InputFault) return { fault: `${source}: ${element.message}` }
  try {
    const exchange = exchangeOfEntry(JSON.parse(decoder.decode(element)))
    return exchange && { exchange: { source, ...exchange } }
  } catch (error) {
    return { fault: `${source}: ${error instanceof InputFault ? error.message : 'It is no JSON.'}` }
  }
}

/** Browsers and shells on some systems write UTF-16, which its first octets tell. */
export async function* inUtf8(octets: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let decoder: TextDecoder | undefined
  let first = true
  for await (const piece of octets) {
    if (first && piece.length > 1) {
      const [a, b] = piece
      if (a === 0xff && b === 0xfe) decoder = new TextDecoder('utf-16le')
      else if (a === 0xfe && b === 0xff) decoder = new TextDecoder('utf-16be')
      else if (a === 0x1f && b === 0x8b) throw new InputFault('It is compressed with gzip: unpack it first.')
      first = false
    }
    yield decoder ? encoder.encode(decoder.decode(piece, { stream: true })) : piece
  }
}

/**
 * One entry as an exchange. What tools leave out, or put there though it never crossed the wire, counts as unknown.
 *
 * @returns nothing where no exchange took place: the entry is of something else, or was given up or blocked
 * @throws InputFault where it has no request that can be read
 */
export function exchangeOfEntry(entry: Entry): Omit<Exchange, 'source'> | undefined {
  const { request, response, startedDateTime, time } = entry ?? {}
  const method = request?.method
  const url = typeof request?.url === 'string' ? URL.parse(request.url) : null
  if (typeof method !== 'string' || !url) throw new InputFault('It has no request with a method and a URL.')
  // data:, blob: and the like are recorded, and never crossed a wire
  if (!webSchemes.has(url.protocol) || isGivenUp(response)) return undefined
  const fields = fieldsOf(response?.headers)
  if (isInternal(fields)) return undefined
  const began = typeof startedDateTime === 'string' ? Date.parse(startedDateTime) : Number.NaN
  const answered = began + (typeof time === 'number' && time > 0 ? time : 0)
  const asked = requestOf(request as NonNullable<Entry['request']>, method, url)
  // the cache of a browser asked on its own, and the entry shows neither its question nor the bare answer
  const ofCache = Number(response?.status) === 304 && !asked.fields.some(({ name }) => /^if-/i.test(name))
  return {
    request: ofCache || mayBeSanitized(entry, asked) ? { ...asked, complete: false } : asked,
    ...(response && Number(response.status) >= 100 && { response: responseOf(response, fields, method) }),
    secure: url.protocol === 'https:' || url.protocol === 'wss:',
    ...(Number.isFinite(answered) && { time: answered }),
  }
}

/** Browsers write 0 for a request that was aborted, blocked, or got no answer, and some proxies a number below it. */
const isGivenUp = (response: Entry['response']): boolean => typeof response?.status === 'number' && response.status <= 0

/** Chrome writes down a redirect of its own to https, or by an extension, as an answer. */
const isInternal = (fields: readonly FieldLine[]): boolean =>
  fields.some(({ name }) => name.toLowerCase() === 'non-authoritative-reason')

/** Chrome leaves out cookies and credentials unless told otherwise, and does not say so. */
const mayBeSanitized = ({ _initiator }: Entry, { fields }: SeenRequest): boolean =>
  _initiator !== undefined && !fields.some(({ name }) => /^(?:cookie|authorization)$/i.test(name))

const webSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:'])

function requestOf(request: NonNullable<Entry['request']>, method: string, url: URL): SeenRequest {
  const version = versionOf(request.httpVersion)
  const fields = once(fieldsOf(request.headers))
  const hasHost = fields.some(({ name }) => name.toLowerCase() === 'host')
  const content = request.postData?.text
  return {
    method,
    target: method === 'CONNECT' ? authorityOf(url) : `${url.pathname}${url.search}`,
    version,
    // what a browser adds on its way out, it often does not record
    fields: hasHost ? fields : [...fields, { name: 'Host', value: url.host }],
    // HTTP/2 has :authority in place of Host, which shows that the fields are those that were sent
    complete: hasHost || namesAuthority(request.headers),
    ...(typeof content === 'string' && method !== 'CONNECT' && { content: Buffer.from(content), decoded: true }),
  }
}

/** A URL leaves out the port of its scheme, and the target of CONNECT does not. */
const authorityOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`

/** Browsers know the fields of a request at two stages, and some tools write down both. */
function once(fields: readonly FieldLine[]): FieldLine[] {
  const known = new Set<string>()
  return fields.filter(({ name, value }) => {
    const line = `${name.toLowerCase()}:${value}`
    return !known.has(line) && known.add(line)
  })
}

/** Fields that a 304 hardly ever has, and that browsers take from their cache when they record one. */
const cached: ReadonlySet<string> = new Set([
  'content-type',
  'content-encoding',
  'content-language',
  'content-length',
  'transfer-encoding',
])

function responseOf(
  response: NonNullable<Entry['response']>,
  sent: readonly FieldLine[],
  method: string,
): SeenResponse {
  const code = Number(response.status)
  const fields = code === 304 ? sent.filter(({ name }) => !cached.has(name.toLowerCase())) : sent
  const phrase = typeof response.statusText === 'string' && response.statusText !== '' ? response.statusText : undefined
  const { text, encoding } = response.content ?? {}
  const content = typeof text === 'string' ? Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8') : undefined
  // beside a 304 browsers put what their cache has, with its size; what a HEAD would have got; and notes about a tunnel
  const invented = code === 304 || method === 'CONNECT'
  const unlikely = ((method === 'HEAD' || code === 204) && !(Number(response.bodySize) > 0)) || isLost(content, fields)
  const known = content && !invented && !unlikely
  return {
    code,
    version: versionOf(response.httpVersion),
    ...(phrase !== undefined && { phrase }),
    fields,
    // what a worker made up came from no server
    complete: fields.length > 0 && code !== 304 && response._fetchedViaServiceWorker !== true,
    ...(known && { content, decoded: true }),
  }
}

/** Whether the tool kept nothing of the content, or cut it, by its length: Firefox keeps a megabyte. */
const isLost = (content: Uint8Array | undefined, fields: readonly FieldLine[]): boolean =>
  content !== undefined &&
  fields.some(
    ({ name, value }) =>
      name.toLowerCase() === 'content-length' &&
      (content.length === 0 ? !/^0+$/.test(value) : content.length < Number(value) && !isCoded(fields)),
  )

const isCoded = (fields: readonly FieldLine[]): boolean =>
  fields.some(({ name }) => name.toLowerCase() === 'content-encoding')

const versions: Readonly<Record<string, string>> = {
  'http/1.0': '1.0',
  'http/1.1': '1.1',
  'http/2': '2',
  'http/2.0': '2',
  h2: '2',
  'http/3': '3',
  'http/3.0': '3',
  h3: '3',
}

const versionOf = (version: unknown): string | undefined =>
  typeof version === 'string' ? versions[version.toLowerCase()] : undefined

const namesAuthority = (headers: unknown): boolean =>
  Array.isArray(headers) && headers.some(header => header?.name === ':authority')

/** Pseudo-fields are no fields; and several lines may stand in one value, with line feeds between them. */
function fieldsOf(headers: unknown): FieldLine[] {
  const fields: FieldLine[] = []
  for (const header of Array.isArray(headers) ? headers : []) {
    const { name, value } = (header ?? {}) as Record<string, unknown>
    if (typeof name !== 'string' || name === '' || name.startsWith(':') || (value && typeof value === 'object'))
      continue
    const text = String(value ?? '')
    if (!text.includes('\n')) fields.push({ name, value: text.trim() })
    else for (const line of text.split('\n')) fields.push({ name, value: line.trim() })
  }
  return fields
}
