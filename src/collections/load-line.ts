/**
 * The line where a collection of a data file begins, or one of its items, counted from 1.
 *
 * @param text the file: JSON, an object of arrays, in which no name comes twice
 * @param name of the collection
 * @param index of the item; without one, the collection
 * @example
 * lineOf('{"parts": [\n  {},\n  {}\n]}', 'parts', 1) // => 3
 */
export function lineOf(text: string, name: string, index?: number): number {
  let line = 1
  let depth = 0
  let within = false
  /** How many elements of the collection have ended. */
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character === '\n') line++
    if (blank.has(character)) continue
    if (within && depth === 2 && count === index) return line
    if (character === '"') {
      const end = endOfString(text, at)
      // in an object, what stands before a colon is a name
      if (depth === 1 && !within && colonAfter(text, end) && JSON.parse(text.slice(at, end)) === name) {
        if (index === undefined) return line
        within = true
      }
      at = end - 1
    } else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    else if (character === ',' && within && depth === 2) count++
  }
  return line
}

const blank: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r'])

/** Behind the closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function colonAfter(text: string, from: number): boolean {
  let at = from
  while (blank.has(text[at] ?? '')) at++
  return text[at] === ':'
}
