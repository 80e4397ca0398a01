/** A request to show, as plain data. */
export interface ExampleRequest {
  readonly method: string
  /** The target, in origin form. */
  readonly target: string
  /** A value may name variables of a shell, as `$TOKEN`. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly content?: string
}

/**
 * A request as a command.
 *
 * @param example what is asked
 * @param origin of whom
 * @example
 * curl({ method: 'GET', target: '/parts?a=1', fields: [] }, 'http://localhost') // => "curl -i 'http://localhost/parts?a=1'"
 * curl({ method: 'DELETE', target: '/', fields: [['If-Match', '$ETAG']] }, 'http://a') // => `curl -i -X DELETE 'http://a/' \\\n  -H "If-Match: $ETAG"`
 */
export function curl({ method, target, fields, content }: ExampleRequest, origin: string): string {
  const how =
    method === 'GET' || (method === 'POST' && content !== undefined) ? '' : method === 'HEAD' ? ' -I' : ` -X ${method}`
  return [
    `curl -i${how} ${quoted(origin + target)}`,
    ...fields.map(
      ([name, value]) => `-H ${/^[^$]*\$[A-Z]+$/.test(value) ? `"${name}: ${value}"` : quoted(`${name}: ${value}`)}`,
    ),
    ...(content === undefined ? [] : [`--data-binary ${quoted(content)}`]),
  ].join(' \\\n  ')
}

/** As a shell takes it literally. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
