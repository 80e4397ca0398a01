/**
 * In what a value may hold text that is no syntax. `strings`: quoted strings (RFC 9110 §5.6.4). `links`: these, and URIs in
 * angle brackets (RFC 8288 §3). `tags`: entity tags, in which a backslash escapes nothing (RFC 9110 §8.8.3). `comments`:
 * comments, which nest (RFC 9110 §5.6.5).
 */
export type Holding = 'strings' | 'links' | 'tags' | 'comments'

/** A value, its syntax apart from the texts in it. */
export interface ValueParts {
  /** The value with one `x` for each text. */
  readonly syntax: string
  /** The texts with their quotes or parentheses, as they stand there. */
  readonly texts: readonly string[]
}

/**
 * Parts the syntax of a field value from the texts in it. Where one never ends, the rest counts as one, and is none.
 *
 * @example
 * valueParts('a="b, c", d', 'strings') // => { syntax: 'a=x, d', texts: ['"b, c"'] }
 * valueParts('erp/2 (a (b), c) d', 'comments').syntax // => 'erp/2 x d'
 */
export function valueParts(value: string, holding: Holding): ValueParts {
  const texts: string[] = []
  let syntax = ''
  let from = 0
  for (let at = 0; at < value.length; at++) {
    const end = textEnd(value, at, holding)
    if (end === undefined) continue
    syntax += value.slice(from, at)
    if (end === 0) return { syntax: `${syntax}x`, texts }
    if (value[at] !== '<') texts.push(value.slice(at, end))
    syntax += 'x'
    from = end
    at = end - 1
  }
  return { syntax: syntax + value.slice(from), texts }
}

/** Where the text that begins here ends: `undefined` where none begins, 0 where it never ends. */
function textEnd(value: string, at: number, holding: Holding): number | undefined {
  const first = value[at]
  if (holding === 'comments') return first === '(' ? commentEnd(value, at) : undefined
  if (first === '<' && holding === 'links') return value.indexOf('>', at) + 1
  if (first !== '"') return undefined
  if (holding === 'tags') return value.indexOf('"', at + 1) + 1
  for (let next = at + 1; next < value.length; next++) {
    if (value[next] === '\\') next++
    else if (value[next] === '"') return next + 1
  }
  return 0
}

function commentEnd(value: string, at: number): number {
  let depth = 0
  for (let next = at; next < value.length; next++) {
    const character = value[next]
    if (character === '\\') next++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return next + 1
  }
  return 0
}
