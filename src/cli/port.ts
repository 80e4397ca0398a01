import { Usage } from './usage.ts'

/** The options of a command that listens. */
export const listenOptions = { port: { type: 'string' }, host: { type: 'string' } } as const

/** Where to listen: what the options say, else the environment, else the usual place. */
export function placeOf(values: { readonly port?: string | undefined; readonly host?: string | undefined }): {
  readonly port: number
  readonly host: string
} {
  const given = values.port ?? (process.env.PORT || '4280')
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port > 65_535)
    throw new Usage(`"${given}" is no port: 0 to 65535, and 0 takes a free one`)
  return { port, host: values.host ?? (process.env.HOST || '127.0.0.1') }
}

/** Why a place could not be listened at, for people; `undefined` where it is not for that. */
export function listenFault(
  error: unknown,
  { port, host }: { readonly port: number; readonly host: string },
): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  return reasons[code]?.(port, host)
}

const reasons: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: port =>
    `port ${port} is taken; end what listens there, or choose another with PORT=${port + 1} or PORT=0`,
  EACCES: port => `port ${port} needs more rights; choose one above 1023 with PORT=4280`,
  EADDRNOTAVAIL: (_, host) => `${host} is no address of this machine; leave HOST out for the loopback address`,
  ENOTFOUND: (_, host) => `no machine is called ${host}; leave HOST out for the loopback address`,
}

/** An address that stands for all of them is none that a browser can open everywhere. */
export function fromHere(origin: string): string {
  const reachable = origin.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]')
  return reachable === origin ? '' : `From this machine: ${reachable}\n`
}
