import { options, resources } from '../everything.fixture.ts'
import { ask, contextOf, factsOf, known, type Reading, reads, type Status } from './reading.fixture.ts'

/** Whatever the resource. */
export function front({ asked: { method, target, secure }, field }: Reading): Status {
  const absolute = /^https?:\/\/([^/?]*)/i.exec(target)?.[1]?.replace(/^.*@/, '')
  const authority = absolute ?? field('host') ?? ''
  // §4.2: an empty port, or the scheme's own, goes without saying
  const [, host = '', port = ''] = /^(.*?)(?::(\d*))?$/.exec(authority.toLowerCase()) ?? []
  const named = port === '' || port === (secure ? '443' : '80') ? host : `${host}:${port}`
  if (!options.hosts.includes(named)) return 421
  if (target.length > options.targetLimit) return 414
  if (!known.has(method)) return 501
  return (field('expect') ?? '100-continue').toLowerCase() === '100-continue' ? undefined : 417
}

export function route(at: Reading): Status {
  const { method, target } = at.asked
  if (target === '*' && method === 'OPTIONS') return ask(at) ?? 204
  const whole = target.split('?', 1)[0] as string
  const path = /^https?:\/\//i.test(whole) ? `/${whole.split('/').slice(3).join('/')}` : whole
  if (!path.startsWith('/')) return 400
  let segments: string[]
  try {
    segments = path.slice(1).split('/').map(decodeURIComponent)
  } catch {
    return 400
  }
  const [fits] = resources
    .filter(({ path }) => parametersOf(path, segments))
    .sort((a, b) => literalness(a.path).localeCompare(literalness(b.path)))
  if (!fits) return 404
  at.resource = fits
  at.parameters = parametersOf(fits.path, segments) ?? {}
  if (!fits.methods.includes(method)) return 405
  if (method === 'OPTIONS') return ask(at) ?? 204
  const { variants } = fits.facts
  if (!variants) return undefined
  const variant = variants.select(at.request)
  if (!variant) return 406
  at.resource = variant
  at.variant = true
  return undefined
}

/** Segments that are literal come before those that hold a variable, from the left. */
const literalness = (template: string): string =>
  template
    .split('/')
    .map(segment => (segment.includes('{') ? 'b' : 'a'))
    .join('')

function parametersOf(template: string, path: readonly string[]): Record<string, string> | undefined {
  const segments = template.slice(1).split('/')
  if (segments.length !== path.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const text = path[index] as string
    const [before = '', name, after = ''] = segment.split(/[{}]/)
    if (name === undefined) {
      if (segment !== text) return undefined
    } else {
      if (text.length <= before.length + after.length || !text.startsWith(before) || !text.endsWith(after))
        return undefined
      parameters[name] = text.slice(before.length, text.length - after.length)
    }
  }
  return parameters
}

/** Who asks, and how. */
export async function admit(at: Reading): Promise<Status> {
  const { requires = {}, limit, access } = factsOf(at)
  if (requires.secure && !at.asked.secure) return 426
  // RFC 8470 §5.1: an invalid Early-Data counts like a 1
  if (requires.handshake && !reads(at) && at.field('early-data') !== undefined) return 425
  if (requires.extension && !['man', 'opt'].some(name => at.field(name)?.includes(`"${requires.extension}"`)))
    return 510
  if (limit && (await limit.count(limit.by(contextOf(at)))).remaining < 0) return 429
  if (!access) return undefined
  const credentials = at.field(access.proxy ? 'proxy-authorization' : 'authorization')
  const scheme = access.schemes.find(
    ({ challenge }: { challenge: string }) =>
      credentials?.split(' ', 1)[0]?.toLowerCase() === challenge.split(' ', 1)[0]?.toLowerCase() &&
      credentials?.includes(' '),
  )
  const caller = await scheme?.verify(credentials, at.request)
  if (caller === undefined || caller === null) return access.proxy ? 407 : 401
  const verdict = await access.allow(caller, contextOf(at, caller))
  return verdict === true ? undefined : verdict === 'hidden' ? 404 : 403
}
