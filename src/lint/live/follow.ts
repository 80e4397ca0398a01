import { status } from '../../book/index.ts'
import { fieldOf } from '../../syntax/index.ts'
import type { Exchange } from '../exchange.ts'
import { withoutUser } from '../host.ts'
import { type AskOptions, ask } from './ask.ts'
import { LiveFault } from './fault.ts'

/** How a server is asked, and how far redirects are followed. */
export interface FollowOptions extends AskOptions {
  /** How many redirects are followed at most (default 20). */
  readonly redirects?: number
}

/**
 * Asks a server, and follows its redirects, each of which is an exchange of its own (RFC 9110 §15.4).
 *
 * @param url an http or https URL
 * @param options as of {@link ask}, and `redirects`
 * @returns the exchanges as they come; the last is no redirect, or one that leads nowhere
 * @throws LiveFault where there is no answer, where redirects go round in a circle, or where there are too many
 * @example
 * import { createServer } from 'node:http'
 * import { once } from 'node:events'
 *
 * const server = createServer(({ url }, response) =>
 *   url === '/' ? response.writeHead(303, { Location: '/new' }).end() : response.end('hello'),
 * ).listen(0, '127.0.0.1')
 * await once(server, 'listening')
 * const codes = []
 * for await (const { response } of follow(`http://127.0.0.1:${server.address().port}/`)) codes.push(response?.code)
 * server.close()
 * codes // => [303, 200]
 */
export async function* follow(url: string | URL, options: FollowOptions = {}): AsyncGenerator<Exchange> {
  const { redirects = 20 } = options
  let at: string | URL = url
  let asked: AskOptions = options
  const before = new Set<string>()
  for (let count = 0; ; count++) {
    const exchange: Exchange = await ask(at, asked)
    yield exchange
    const next = nextOf(new URL(at), exchange)
    if (!next) return
    before.add(`${asked.method ?? 'GET'} ${withoutFragment(new URL(at))}`)
    asked = redirected(asked, new URL(at), next, exchange)
    if (before.has(`${asked.method ?? 'GET'} ${withoutFragment(next)}`)) {
      throw new LiveFault('redirects', `Redirects go round in a circle: ${withoutUser(withoutFragment(next))} again.`, {
        exchange,
      })
    }
    if (count >= redirects) {
      throw new LiveFault('redirects', `After ${redirects} redirects there is still no answer of another kind.`, {
        exchange,
      })
    }
    at = next
  }
}

/** Where a redirect leads, if to anything that can be asked. */
function nextOf(from: URL, { response }: Exchange): URL | undefined {
  if (!response || !status(response.code)?.redirect) return undefined
  const location = fieldOf(response.fields, 'Location')
  if (location === undefined || !URL.canParse(location, from)) return undefined
  const next = new URL(location, from)
  return /^https?:$/.test(next.protocol) ? next : undefined
}

function withoutFragment(url: URL): string {
  const bare = new URL(url)
  bare.hash = ''
  return bare.href
}

/** Credentials are for the one who was asked, and nobody else (RFC 9110 §15.4). */
const personal = new Set(['host', 'authorization', 'proxy-authorization', 'cookie'])
const aboutContent = /^(?:content-|transfer-encoding$|expect$)/i

function redirected(options: AskOptions, from: URL, to: URL, { response }: Exchange): AskOptions {
  const method = options.method ?? 'GET'
  const how = status(response?.code ?? 0)?.redirect?.method
  const becomesGet = how === 'GET' ? method !== 'HEAD' : how === 'may become GET' && method === 'POST'
  const lines = Array.isArray(options.fields)
    ? (options.fields as readonly { name: string; value: string }[])
    : Object.entries(options.fields ?? {}).map(([name, value]) => ({ name, value }))
  const { content, ...rest } = options
  return {
    ...rest,
    method: becomesGet ? 'GET' : method,
    fields: lines.filter(
      ({ name }) =>
        !(from.origin !== to.origin && personal.has(name.toLowerCase())) && !(becomesGet && aboutContent.test(name)),
    ),
    ...(content !== undefined && !becomesGet && { content }),
  }
}
