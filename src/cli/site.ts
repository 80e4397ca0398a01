import { parseArgs } from 'node:util'
import { listen } from '../node/index.ts'
import { reference, visible } from '../site/index.ts'
import { Usage } from './usage.ts'

/** `statute site`: serves the reference until it is interrupted. */
export async function site(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  const given = values.port ?? (process.env.PORT || '4280')
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port > 65_535)
    throw new Usage(`"${given}" is no port: 0 to 65535, and 0 takes a free one`)
  const host = values.host ?? (process.env.HOST || '127.0.0.1')
  try {
    const listening = await listen(reference(), { port, host })
    process.stdout.write(`Statute answers on ${listening.origin} (Ctrl-C ends it)\n${fromHere(listening.origin)}`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listening.close())
    return 0
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    process.stderr.write(`statute: ${visible(reasons[code ?? '']?.(port, host) ?? message)}\n`)
    return 1
  }
}

/** An address that stands for all of them is none that a browser can open everywhere. */
function fromHere(origin: string): string {
  const reachable = origin.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]')
  return reachable === origin ? '' : `From this machine: ${reachable}\n`
}

const reasons: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: port =>
    `port ${port} is taken; end what listens there, or choose another with PORT=${port + 1} or PORT=0`,
  EACCES: port => `port ${port} needs more rights; choose one above 1023 with PORT=4280`,
  EADDRNOTAVAIL: (_, host) => `${host} is no address of this machine; leave HOST out for the loopback address`,
  ENOTFOUND: (_, host) => `no machine is called ${host}; leave HOST out for the loopback address`,
}
