import { type FieldLine, isToken } from '../../syntax/index.ts'

/** What is asked. */
export interface Asking {
  /** Default: GET. */
  readonly method?: string
  /** Fields; they take the place of those that are sent anyway: Host, User-Agent, Accept, Connection, Content-Length. */
  readonly fields?: Readonly<Record<string, string>> | readonly FieldLine[]
  readonly content?: string | Uint8Array
}

/**
 * A request as octets (RFC 9112 §2.1), with `Connection: close`.
 *
 * @param url what is asked for
 * @throws RangeError where the method is no token, a field would break the message, or credentials cannot be read
 */
export function requestOctets(url: URL, { method = 'GET', fields = [], content }: Asking): Buffer {
  const octets = content === undefined ? undefined : Buffer.from(content as Uint8Array)
  const own = isLines(fields) ? fields : Object.entries(fields).map(([name, value]) => ({ name, value }))
  const named = new Set(own.map(({ name }) => name.toLowerCase()))
  const usual = [
    { name: 'Host', value: url.host },
    { name: 'User-Agent', value: 'statute-lint' },
    { name: 'Accept', value: '*/*' },
    ...(url.username === '' ? [] : [{ name: 'Authorization', value: basic(url) }]),
    ...(octets === undefined || named.has('transfer-encoding')
      ? []
      : [{ name: 'Content-Length', value: String(octets.length) }]),
    { name: 'Connection', value: 'close' },
  ].filter(({ name }) => !named.has(name.toLowerCase()))
  if (!isToken(method)) throw new RangeError(`A method is a token: ${JSON.stringify(method)} is none.`)
  const lines = [...usual, ...own].map(line)
  const target = method === 'OPTIONS' && url.pathname === '/*' ? '*' : `${url.pathname}${url.search}`
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1')
  return octets ? Buffer.concat([head, octets]) : head
}

const isLines = (fields: NonNullable<Asking['fields']>): fields is readonly FieldLine[] => Array.isArray(fields)

function line({ name, value }: FieldLine): string {
  // RFC 9110 §5.5 rules out these three, and ISO 8859-1 the rest
  if (!isToken(name) || /[\r\n\0\u{100}-\u{10ffff}]/u.test(value)) {
    // its value may be a secret
    throw new RangeError(`This cannot be sent as a field: ${JSON.stringify(name)}.`)
  }
  return `${name}: ${value}\r\n`
}

function basic({ username, password }: URL): string {
  try {
    return `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`
  } catch {
    throw new RangeError('The credentials of the URL are not percent-encoded.')
  }
}
