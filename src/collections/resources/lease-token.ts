import type { Context } from '../../engine/index.ts'

/** The token in Lock-Token, a Coded-URL (RFC 4918 §10.1, §10.5); `null` where there is none. */
export function leaseToken({ request }: Pick<Context, 'request'>): string | null {
  const field = request.field('lock-token')?.trim()
  return field !== undefined && field.length < 200 && field.startsWith('<') && field.endsWith('>')
    ? field.slice(1, -1)
    : null
}
