/** Of content, so much is kept to be judged. */
const mostKept = 1_000_000

const encodings = new Set([
  'latin1',
  'binary',
  'hex',
  'base64',
  'base64url',
  'ucs2',
  'ucs-2',
  'utf16le',
  'utf-16le',
  'ascii',
])

/** Content as it goes by: a copy of it, since who writes may use a buffer again; and only so much. */
export class Kept {
  #pieces: (Uint8Array | { readonly text: string; readonly encoding: BufferEncoding })[] = []
  #length = 0
  #whole = true

  /** Takes a piece; what is no content, as the callback of a write, is passed over. */
  add(piece: unknown, encoding?: unknown): void {
    if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) return
    const known = typeof encoding === 'string' && encodings.has(encoding.toLowerCase())
    this.#length +=
      typeof piece === 'string' ? Buffer.byteLength(piece, known ? (encoding as BufferEncoding) : 'utf8') : piece.length
    if (!this.#whole) return
    if (this.#length > mostKept) {
      this.#whole = false
      this.#pieces = []
    } else if (typeof piece === 'string') {
      this.#pieces.push({ text: piece, encoding: known ? (encoding as BufferEncoding) : 'utf8' })
    } else this.#pieces.push(new Uint8Array(piece))
  }

  /** All of it, or its length alone where that is too much. */
  get seen(): { readonly content?: Uint8Array; readonly length: number } {
    const content = () =>
      Buffer.concat(this.#pieces.map(piece => ('text' in piece ? Buffer.from(piece.text, piece.encoding) : piece)))
    return { ...(this.#whole && { content: content() }), length: this.#length }
  }
}
