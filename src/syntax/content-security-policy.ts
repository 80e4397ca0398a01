/** One directive of a policy (CSP3 §2.3). */
export interface PolicyDirective {
  /** In lower case. */
  readonly name: string
  readonly values: readonly string[]
}

/**
 * Reads Content-Security-Policy (CSP3 §2.2.1): policies with commas between them, each of directives with semicolons
 * between them. Nothing is malformed there: what a browser does not know it passes over. Directives that come twice are
 * all given, though only the first counts.
 *
 * @returns the policies that have a directive
 * @example
 * parseContentSecurityPolicy("default-src 'self'; IMG-SRC *")[0]?.map(({ name }) => name) // => ['default-src', 'img-src']
 */
export function parseContentSecurityPolicy(value: string): readonly (readonly PolicyDirective[])[] {
  return value
    .split(',')
    .map(policy =>
      policy
        .split(';')
        .map(directive => directive.split(/[\t\n\f\r ]/).filter(Boolean))
        .filter(words => words.length > 0)
        .map(([name = '', ...values]) => ({ name: name.toLowerCase(), values })),
    )
    .filter(policy => policy.length > 0)
}
