import { isListOf, strictParameters } from './strict.ts'

/**
 * Whether a value is a list of transfer codings (RFC 9112 §7), of which chunked has no parameters (§7.1).
 *
 * @example
 * isTransferCodings('gzip, chunked') // => true
 * isTransferCodings('gzip chunked') // => false
 * isTransferCodings('chunked;q=1') // => false
 */
export const isTransferCodings = (value: string): boolean =>
  value !== '' &&
  isListOf(value, scanner => {
    const name = scanner.token().toLowerCase()
    const parameters = name ? strictParameters(scanner) : undefined
    return parameters !== undefined && (name !== 'chunked' || parameters.length === 0)
  })
