import { isIPv6 } from 'node:net'

/**
 * Whom requests are counted for, by where they came from. A household has a whole /64 of IPv6 addresses (RFC 6177 §2), so
 * one address of it would count for nothing.
 *
 * @param peer the address of the client, where the transport knows it
 * @returns a short key; those of unknown address share one
 * @example
 * clientOf('2001:db8::7:1') // => '2001:db8:0:0::/64'
 * clientOf('::ffff:192.0.2.1') // => '192.0.2.1'
 */
export function clientOf(peer: string | undefined): string {
  if (peer === undefined) return 'unknown'
  const [address = ''] = peer.split('%', 1)
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return peer.slice(0, 64)
  // the URL standard writes it in its one form, with :: for zeros
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (part: string) => part.split(':').filter(group => group !== '')
  const zeros = Array(8 - groups(head).length - groups(tail).length).fill('0')
  return `${[...groups(head), ...zeros, ...groups(tail)].slice(0, 4).join(':')}::/64`
}
