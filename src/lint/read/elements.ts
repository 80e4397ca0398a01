/** A fault of an input: what is said of it, and where it is. What is whole around it is read all the same. */
export class InputFault extends Error {}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const space = 0x20
const bracket = 0x5b
const open = new Set([0x7b, 0x5b])
const close = new Set([0x7d, 0x5d])

/**
 * Takes the elements of one array out of a JSON text that comes in pieces, without reading the rest: memory holds no more
 * than one element.
 *
 * @param pieces the text as octets in UTF-8
 * @param path names of members that lead to the array: `['log', 'entries']`
 * @param limit the most octets of an element
 * @returns the elements, each as octets, or as a fault where it is too large, or neither object nor array; those that
 *   one piece ends, together
 * @throws InputFault where the array is not there, or the text ends early
 */
export async function* elementsOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: readonly string[],
  limit = 64_000_000,
): AsyncGenerator<readonly (Uint8Array | InputFault)[]> {
  const walk = new Walk(path)
  let element: Uint8Array[] = []
  let held = 0
  for await (const piece of pieces) {
    let from = walk.inElement ? 0 : -1
    const whole: (Uint8Array | InputFault)[] = []
    for (let at = 0; at < piece.length; at++) {
      const was = walk.inElement
      const bare = walk.bare
      if (was) at = walk.within(piece, at)
      else walk.octet(piece[at] as number)
      if (walk.inElement && !was) from = at
      if (walk.bare && !bare) whole.push(new InputFault('It is no object.'))
      if (was && !walk.inElement) {
        element.push(piece.subarray(from, at + 1))
        if (held > limit) whole.push(new InputFault(`It has more than ${limit.toLocaleString('en')} octets.`))
        else whole.push(element.length === 1 ? (element[0] as Uint8Array) : Buffer.concat(element))
        element = []
        held = 0
        from = -1
      }
    }
    if (whole.length > 0) yield whole
    if (from >= 0) {
      // a copy: who reads a file may fill the same memory again
      element.push(piece.slice(from))
      held += piece.length - from
      if (held > limit) element = []
    }
  }
  if (walk.inElement) throw new InputFault(`The text ends within entry ${walk.count}.`)
  if (!walk.found) throw new InputFault(`There is no list ${path.join('.')} in it.`)
  if (!walk.over) throw new InputFault(`The text ends after entry ${walk.count}, before the list does.`)
}

/** Where in the text an octet is: how deep, whether in a string, and whether on the path to the array. */
class Walk {
  readonly #path: readonly string[]
  #depth = 0
  #inString = false
  #escaped = false
  /** How many levels of the path have been gone into. */
  #on = 0
  #name: number[] = []
  #lastName = ''
  inElement = false
  /** Whether it is at an element that is neither object nor array. */
  bare = false
  found = false
  over = false
  count = 0

  constructor(path: readonly string[]) {
    this.#path = path
  }

  octet(octet: number): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (octet === backslash) this.#escaped = true
      else if (octet === quote) {
        this.#inString = false
        if (this.#seeking) this.#lastName = String.fromCharCode(...this.#name)
      } else if (this.#seeking && this.#name.length < 100) this.#name.push(octet)
    } else if (octet === quote) {
      this.#inString = true
      this.#name = []
      this.#between(octet)
    } else if (open.has(octet)) this.#opens(octet)
    else if (close.has(octet)) this.#closes()
    else this.#between(octet)
  }

  /** Looks at what is neither in an element nor a bracket: numbers, words and strings are elements too. */
  #between(octet: number): void {
    if (!this.found || this.over || octet <= space) return
    if (octet === comma) this.bare = false
    else if (!this.bare) {
      this.bare = true
      this.count++
    }
  }

  /** Goes on within an element to its end, or to that of the piece; most of a recording is gone through here. */
  within(piece: Uint8Array, from: number): number {
    const end = this.#path.length + 1
    let at = from
    while (at < piece.length) {
      if (this.#inString) at = this.#withinString(piece, at)
      else {
        at = this.#betweenStrings(piece, at, end)
        if (!this.inElement) break
      }
    }
    return at
  }

  #withinString(piece: Uint8Array, from: number): number {
    let at = from
    if (this.#escaped) {
      this.#escaped = false
      at++
    }
    for (; at < piece.length; at++) {
      const octet = piece[at]
      if (octet === quote) {
        this.#inString = false
        return at + 1
      }
      if (octet === backslash && ++at === piece.length) this.#escaped = true
    }
    return piece.length
  }

  /** Goes on to the next string, or stays at the octet that ends the element. */
  #betweenStrings(piece: Uint8Array, from: number, end: number): number {
    let depth = this.#depth
    let at = from
    for (; at < piece.length; at++) {
      const octet = piece[at] as number
      if (octet === quote) {
        this.#inString = true
        at++
        break
      }
      // white space, digits, commas and colons are below the brackets
      if (octet < 0x5b) continue
      if (octet === 0x7b || octet === 0x5b) depth++
      else if ((octet === 0x7d || octet === 0x5d) && --depth === end) {
        this.inElement = false
        break
      }
    }
    this.#depth = depth
    return at
  }

  get #seeking(): boolean {
    return !this.found && this.#depth === this.#on + 1
  }

  #opens(octet: number): void {
    this.#depth++
    if (this.found) {
      if (!this.over && this.#depth === this.#path.length + 2) {
        this.inElement = true
        this.count++
      }
    } else if (this.#depth === this.#on + 2 && this.#lastName === this.#path[this.#on]) {
      // what is at the end of the path and no list has nothing in it that could be
      if (this.#on + 1 === this.#path.length && octet !== bracket) return
      this.#on++
      this.found = this.#on === this.#path.length
    }
  }

  #closes(): void {
    this.#depth--
    if (!this.found) {
      if (this.#depth <= this.#on) this.#on = Math.max(this.#depth - 1, 0)
      return
    }
    if (this.#depth === this.#path.length + 1) this.inElement = false
    else if (this.#depth === this.#path.length) this.over = true
  }
}
