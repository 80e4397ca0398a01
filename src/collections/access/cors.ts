import type { Fields, HttpRequest } from '../../engine/index.ts'

/** Which pages of other origins may use an API from a browser. */
export interface Cors {
  /** The origins, as browsers name them: `https://erp.example`; `*` for every one. */
  readonly origins: readonly string[] | '*'
  /** Whether a browser may send what it knows of its user by itself: cookies, and credentials it asked for. */
  readonly credentials?: boolean
  /** For how many seconds a browser may remember what a preflight said. */
  readonly maxAge?: number
}

/** What scripts may send besides what the Fetch standard lets everybody send. */
const sent = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'If-Unmodified-Since',
  'Lock-Token',
  'Prefer',
  'Range',
].join(', ')

/** What scripts may read besides what the Fetch standard lets everybody read; `*` would not do with credentials. */
const exposed = [
  'Accept-Patch',
  'Accept-Post',
  'Accept-Ranges',
  'Allow',
  'Content-Location',
  'Content-Range',
  'ETag',
  'Link',
  'Location',
  'Lock-Token',
  'Preference-Applied',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-Total-Count',
].join(', ')

/**
 * The fields by which a browser lets scripts of other origins use an API (Fetch standard, "CORS protocol"), for each
 * answer: `fields: (request, resource) => allowing(request, resource?.methods ?? [])` of a service's options.
 *
 * @param options whose scripts, and with what
 * @returns the fields for the answer to a request; `methods` are those of the resource, for a preflight
 * @throws TypeError where an origin is none, where everybody would get the user's credentials, or `maxAge` is no number of
 * seconds
 * @example
 * const allowing = cors({ origins: ['https://erp.example'] })
 * const { request } = await import('statute')
 * allowing(request('GET', '/'), []) // => { Vary: 'Origin' }
 * allowing(request('GET', '/', { Origin: 'https://erp.example' }), [])['Access-Control-Allow-Origin'] // => 'https://erp.example'
 */
export function cors({
  origins,
  credentials = false,
  maxAge,
}: Cors): (request: Pick<HttpRequest, 'method' | 'field'>, methods: readonly string[]) => Fields {
  if (origins === '*' && credentials) {
    throw new TypeError('Every origin with credentials would let each page act as the user: list the origins.')
  }
  if (maxAge !== undefined && !(Number.isSafeInteger(maxAge) && maxAge >= 0)) {
    throw new TypeError(`"maxAge" is a whole number of seconds, not ${maxAge}.`)
  }
  for (const origin of origins === '*' ? [] : origins) checkOrigin(origin)
  const vary: Fields = origins === '*' ? {} : { Vary: 'Origin' }
  return (request, methods) => {
    const origin = request.field('origin')
    if (origin === undefined || !(origins === '*' || origins.includes(origin))) return vary
    const preflight = request.method === 'OPTIONS' && request.field('access-control-request-method') !== undefined
    return {
      ...vary,
      'Access-Control-Allow-Origin': origins === '*' ? '*' : origin,
      ...(credentials && { 'Access-Control-Allow-Credentials': 'true' }),
      ...(preflight
        ? {
            'Access-Control-Allow-Methods': methods.join(', '),
            'Access-Control-Allow-Headers': sent,
            ...(maxAge !== undefined && { 'Access-Control-Max-Age': String(maxAge) }),
          }
        : { 'Access-Control-Expose-Headers': exposed }),
    }
  }
}

/** They are compared as they are (Fetch standard, "CORS check"), so one that no browser sends would never fit. */
function checkOrigin(origin: string): void {
  if (origin === 'null') return
  if (!/^[a-z][a-z\d+.-]*:\/\/[^/?#@\\]+$/i.test(origin) || !URL.canParse(origin)) {
    throw new TypeError(`${JSON.stringify(origin)} is no origin; one looks like "https://erp.example", without a path.`)
  }
  const known = new URL(origin).origin
  // of a scheme that is not the web's own, the URL standard tells no origin
  if (known !== 'null' && known !== origin) {
    throw new TypeError(`Browsers send ${JSON.stringify(origin)} as ${JSON.stringify(known)}; list that.`)
  }
}
