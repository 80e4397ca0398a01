/** An element of an XML document, with what rules ask of it. */
export interface XmlElement {
  /** Its namespace and its local name, as `DAV:href`; the local name alone where it has no namespace. */
  readonly name: string
  readonly children: readonly XmlElement[]
  /** Its own text, references resolved, without white space around it. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly tag: string
  readonly children: XmlElement[]
  readonly scope: Scope | undefined
  text: string
}

/** A namespace that is declared, and those around it. */
interface Scope {
  readonly prefix: string
  readonly uri: string
  readonly outer: Scope | undefined
  readonly depth: number
}

const most = { characters: 1_000_000, elements: 50_000, depth: 100, namespaces: 100 }

/**
 * Reads an XML document in one pass (XML 1.0, Namespaces in XML 1.0), far enough to look at its elements. It keeps no
 * attributes, and looks at no document type: one that has it is not judged, so that no entity is ever expanded.
 *
 * @param text the whole document
 * @returns its root; `'malformed'` where it is surely not well-formed; `undefined` where it is larger, deeper or of
 * another kind than this reader looks at
 * @example
 * parseXml('<a xmlns="DAV:"><b>1 &lt; 2</b></a>') // => { name: 'DAV:a', children: [{ name: 'DAV:b', children: [], text: '1 < 2' }], text: '' }
 * parseXml('<a><b></a>') // => 'malformed'
 * parseXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') // => undefined
 */
export function parseXml(text: string): XmlElement | 'malformed' | undefined {
  if (text.length > most.characters) return undefined
  const open: Open[] = []
  let root: XmlElement | undefined
  let elements = 0
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at)
    const characters = text.slice(at, next < 0 ? text.length : next)
    const inside = open.at(-1)
    if (inside) {
      const resolved = unescaped(characters)
      if (resolved === undefined) return 'malformed'
      if (resolved !== '') inside.text += resolved
    } else if (/[^\s\uFEFF]/.test(characters)) return 'malformed'
    if (next < 0) break
    const mark = text[next + 1]
    const skip = mark === '!' || mark === '?' ? skipped(text, next) : undefined
    if (skip) {
      if (skip.end < 0) return 'malformed'
      if (skip.kind === 'document type') return undefined
      if (skip.kind === 'characters') {
        if (!inside) return 'malformed'
        inside.text += text.slice(next + 9, skip.end - 3)
      }
      at = skip.end
      continue
    }
    if (mark === '/') {
      const end = text.indexOf('>', next)
      const closed = open.pop()
      if (end < 0 || !closed || text.slice(next + 2, end).trimEnd() !== closed.tag) return 'malformed'
      root = attach(open, closed) ?? root
      at = end + 1
      continue
    }
    if (root) return 'malformed'
    if (++elements > most.elements || open.length >= most.depth) return undefined
    const begun = startTag(text, next, inside?.scope)
    if (!begun || begun === 'malformed') return begun
    if (begun.empty) root = attach(open, begun.element) ?? root
    else open.push(begun.element)
    at = begun.end
  }
  return open.length > 0 || !root ? 'malformed' : root
}

/** Puts an element that has ended into the one around it; gives it back where it is the root. */
function attach(open: readonly Open[], { name, children, text }: Open): XmlElement | undefined {
  const element = { name, children, text: text.trim() }
  const around = open.at(-1)
  around?.children.push(element)
  return around ? undefined : element
}

/** What is no element: comments, instructions, character data, a document type. */
function skipped(text: string, at: number) {
  const to = (end: string, from: number) => {
    const found = text.indexOf(end, from)
    return found < 0 ? -1 : found + end.length
  }
  if (text.startsWith('<!--', at)) return { kind: 'comment', end: to('-->', at + 4) } as const
  if (text.startsWith('<?', at)) return { kind: 'instruction', end: to('?>', at + 2) } as const
  if (text.startsWith('<![CDATA[', at)) return { kind: 'characters', end: to(']]>', at + 9) } as const
  if (text.startsWith('<!', at)) return { kind: 'document type', end: at + 2 } as const
  return undefined
}

const space = /[ \t\r\n]*/y
const nameOf = /[^\s/>=<"'&]+/y

function startTag(text: string, from: number, around: Scope | undefined) {
  const tag = taken(nameOf, text, from + 1)
  if (!tag) return 'malformed'
  let at = from + 1 + tag.length
  let scope = around
  for (;;) {
    const gap = taken(space, text, at).length
    at += gap
    if (text[at] === '>' || text.startsWith('/>', at)) break
    const attribute = taken(nameOf, text, at)
    if (!attribute || gap === 0) return 'malformed'
    at += attribute.length
    at += taken(space, text, at).length
    if (text[at] !== '=') return 'malformed'
    at += 1 + taken(space, text, at + 1).length
    const quote = text[at]
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
    if (end < 0) return 'malformed'
    const value = unescaped(text.slice(at + 1, end))
    if (value === undefined || value.includes('<')) return 'malformed'
    at = end + 1
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue
    scope = { prefix: attribute.slice(6), uri: value, outer: scope, depth: (scope?.depth ?? 0) + 1 }
    if (scope.depth > most.namespaces) return undefined
  }
  const name = named(tag, scope)
  if (name === undefined) return 'malformed'
  const empty = text[at] === '/'
  return { element: { name, tag, children: [], scope, text: '' } as Open, empty, end: at + (empty ? 2 : 1) }
}

function named(tag: string, scope: Scope | undefined): string | undefined {
  const colon = tag.indexOf(':')
  const prefix = tag.slice(0, Math.max(colon, 0))
  for (let each = scope; each; each = each.outer) if (each.prefix === prefix) return each.uri + tag.slice(colon + 1)
  return prefix === '' || prefix === 'xml' ? tag : undefined
}

const reference = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6})|[A-Za-z_][\w.-]{0,60});|&/g
const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its references resolved; `undefined` where an ampersand begins none. Entities of others stay as they are. */
function unescaped(text: string): string | undefined {
  if (!text.includes('&')) return text
  let bare = false
  const resolved = text.replace(reference, (all, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name) return predefined[name] as string
    const point = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : -1
    if (all === '&' || point > 0x10ffff) bare = true
    return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
  return bare ? undefined : resolved
}

function taken(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
