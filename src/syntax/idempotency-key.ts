import { parseStructuredItem } from './structured.ts'

/**
 * Reads Idempotency-Key: an Item that is a String (draft-ietf-httpapi-idempotency-key-header-07 §2.1). How long it may be
 * is left to the server; here it is 255 characters. Parameters mean nothing yet and are passed over.
 *
 * @param value the field value
 * @returns the key; `undefined` where the value is none
 * @example
 * parseIdempotencyKey('"8e03978e-40d5-43dd-bc93-6894a57f9324"') // => '8e03978e-40d5-43dd-bc93-6894a57f9324'
 * parseIdempotencyKey('8e03978e-40d5-43dd-bc93-6894a57f9324') // => undefined
 */
export function parseIdempotencyKey(value: string): string | undefined {
  const item = parseStructuredItem(value)
  return item?.type === 'string' && item.value.length >= 1 && item.value.length <= 255 ? item.value : undefined
}
