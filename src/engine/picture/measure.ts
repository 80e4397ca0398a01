/** How wide characters are, in hundredths of the font size: on the wide side, as the reader's fonts are not known. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijl.,:;'’|!]/, 30],
  [/[ ftrI()[\]/"-]/, 38],
  [/[mwMW@%—]/, 88],
  [/[A-Z&]/, 70],
  [/[a-z0-9?*_§]/, 55],
  [/[\0-\u2e7f]/, 65],
]

/**
 * Estimates how wide a line of text is.
 *
 * @param text one line
 * @param size the font size
 * @example
 * widthOf('Is it?', 10) < widthOf('Is it not?', 10) // => true
 */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widths.find(([characters]) => characters.test(character))?.[1] ?? 100
  return (width * size) / 100
}

/**
 * Breaks text between words, or within one that is wider than a line. The lines come out about equally wide.
 *
 * @param text what to break
 * @param width of a line
 * @param size the font size
 * @example
 * wrap('Unsupported Media Type', 100, 12) // => ['Unsupported', 'Media Type']
 */
export function wrap(text: string, width: number, size: number): string[] {
  const words = text.split(/\s+/).flatMap(word => pieces(word, width, size))
  const { length } = fill(words, width, size)
  let narrow = width
  while (narrow > size && fill(words, narrow - size / 2, size).length === length) narrow -= size / 2
  return fill(words, narrow, size)
}

function fill(words: readonly string[], width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** A word in as many parts as it takes to fit. */
function pieces(word: string, width: number, size: number): string[] {
  const parts = ['']
  for (const character of word) {
    const last = parts.length - 1
    if (parts[last] && widthOf(parts[last] + character, size) > width) parts.push(character)
    else parts[last] += character
  }
  return parts
}
