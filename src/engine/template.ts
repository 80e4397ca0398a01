/** Path templates: the simple expressions of RFC 6570 §3.2.2, at most one a segment. */

type Variables<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Variables<Rest> : never

/** The parameters of a path template: `/parts/{id}` gives `{ id: string }`. */
export type Parameters<T extends string> = { readonly [K in Variables<T>]: string }

/** One segment of a path: literal text, or a variable between literal texts. */
export interface Segment {
  readonly before: string
  /** `undefined` where the segment is all literal. */
  readonly variable: string | undefined
  readonly after: string
}

const expression = /^([^{}]*)\{([A-Za-z_][A-Za-z0-9_]*)\}([^{}]*)$/

/**
 * Takes a path template apart.
 *
 * @throws TypeError where it does not start with `/`, or a segment holds anything but one `{name}`
 * @example
 * parseTemplate('/status/{code}.json')[1] // => { before: '', variable: 'code', after: '.json' }
 */
export function parseTemplate(template: string): Segment[] {
  if (!template.startsWith('/')) throw new TypeError(`Path template ${JSON.stringify(template)} must start with "/".`)
  const seen = new Set<string>()
  return template
    .slice(1)
    .split('/')
    .map(segment => {
      if (/^:|[*?#]/.test(segment)) {
        throw new TypeError(
          `Path template ${JSON.stringify(template)}: a variable is written {name}, and stands for one segment.`,
        )
      }
      if (!/[{}]/.test(segment)) return { before: segment, variable: undefined, after: '' }
      const [, before = '', variable = '', after = ''] = expression.exec(segment) ?? []
      if (!variable)
        throw new TypeError(`Path template ${JSON.stringify(template)}: one {name} a segment, not "${segment}".`)
      if (seen.has(variable) || variable === '__proto__')
        throw new TypeError(`Path template ${JSON.stringify(template)} cannot name {${variable}} here.`)
      seen.add(variable)
      return { before, variable, after }
    })
}

/**
 * The path that a template stands for (RFC 6570 §3.2.2).
 *
 * @example
 * expand(parseTemplate('/parts/{id}.json'), { id: 'a b' }) // => '/parts/a%20b.json'
 */
export function expand(segments: readonly Segment[], parameters: Readonly<Record<string, string>>): string {
  const texts = segments.map(({ before, variable, after }) => {
    const value = variable === undefined ? '' : encodeURIComponent(parameters[variable] ?? '')
    return before + value + after
  })
  return `/${texts.join('/')}`
}
