import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'

/** Parts of a path that name one of many: numbers, UUIDs, and long texts of digits and letters. */
const identifier = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|(?=[^/]*\d)[\w-]{20,})$/i

/**
 * What stays the same when a finding is found again: its rule, and where: the method, the path without what names one of
 * many, the code, and the field.
 *
 * @example
 * const finding = { rule: 'a', level: 'error', section: '', says: '', at: { in: 'response', part: 'head' } }
 * const request = { method: 'GET', target: '/orders/17?x=1', fields: [] }
 * fingerprintOf(finding, { request, response: { code: 401, fields: [] } }) // => 'a GET /orders/{} 401 response'
 */
export function fingerprintOf({ rule, at }: Finding, { request, response }: Exchange): string {
  const field = typeof at.part === 'object' ? at.part.field : undefined
  return [rule, request?.method, request && pathOf(request.target), response?.code, at.in, field]
    .filter(part => part !== undefined)
    .join(' ')
}

/** The path of a target, in which what names one of many is `{}`. */
export function pathOf(target: string): string {
  const path = target.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? ''
  return path
    .split('/')
    .map(segment => (identifier.test(segment) ? '{}' : segment))
    .join('/')
}
