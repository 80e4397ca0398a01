import { isToken, trimOws } from '../../syntax/index.ts'
import type { Exchange, SeenRequest } from '../exchange.ts'
import type { ReadHttp } from './http.ts'

/** One request of a file, as it is written there. */
interface Written {
  readonly method: string
  url: string
  readonly version: string | undefined
  readonly lines: string[]
}

type Variables = ReadonlyMap<string, string>

const separator = /^###/
const comment = /^\s*(?:#|\/\/)/
const definition = /^@([\w.-]+)[ \t]*=(.*)$/
const requestLine =
  /^(?:([A-Z]{3,20})[ \t]+|(?=https?:|\{\{))((?:https?:\/\/|\/|\{\{)\S*)(?:[ \t]+HTTP\/(\d(?:\.\d)?))?[ \t]*$/
/** A query may go on in lines of its own. */
const continued = /^[ \t]+([?&]\S*)[ \t]*$/
/** Variables may be made of each other, and must not grow without end: what is longer stays as it is written. */
const longest = 4000
const most = 1000

/**
 * Whether a text is a file of requests as editors have them (VS Code REST Client, JetBrains HTTP Client), and not what
 * crossed a wire: it begins with a comment, a variable or a separator, or its first request has no version, or no Host
 * beside a whole URL, or separators follow.
 *
 * @example
 * isRequestFile('### all\nGET https://erp.example/orders\n') // => true
 */
export function isRequestFile(text: string): boolean {
  if (/^HTTP\/\d/m.test(text)) return false
  const lines = text.slice(0, 100_000).split(/\r?\n/)
  const at = lines.findIndex(line => line !== '')
  const first = lines[at] ?? ''
  if (comment.test(first) || definition.test(first)) return lines.some(line => requestLine.test(line))
  const [, , target, version] = requestLine.exec(first) ?? []
  if (target === undefined) return false
  if (version === undefined) return true
  const head = lines.slice(at + 1, Math.max(lines.indexOf('', at), at + 1))
  if (!target.startsWith('/') && !head.some(line => /^host\s*:/i.test(line))) return true
  // content with a length may have such lines as well
  return lines.some(line => separator.test(line)) && !/^(?:content-length|transfer-encoding)\s*:/im.test(text)
}

/**
 * Reads the requests of such a file as the editor would send them, as far as the file tells: what the editor adds is not
 * there, content may be made of other files, and what holds a variable of another place is unknown.
 *
 * @param text the file in ISO 8859-1: one character an octet
 * @param name what it is called
 */
export function readRequestFile(text: string, name: string): ReadHttp {
  const all = text.split(/\r?\n/)
  const variables = variablesIn(all)
  const written: Written[] = []
  const faults: string[] = []
  let state: 'before' | 'script' | 'head' | 'rest' = 'before'
  for (const [index, line] of all.entries()) {
    if (separator.test(line)) state = 'before'
    else if (state === 'script') state = line.includes('%}') ? 'before' : 'script'
    else if (state === 'rest' || comment.test(line)) continue
    else if (state === 'head') {
      if (line.trim() === '') state = 'rest'
      else {
        const [, more] = continued.exec(line) ?? []
        const open = written.at(-1) as Written
        if (more === undefined) open.lines.push(line)
        else open.url += more
      }
    } else if (/^<\s*\{%/.test(line)) state = line.includes('%}') ? 'before' : 'script'
    else if (line.trim() !== '' && !line.startsWith('@') && !line.startsWith('<')) {
      const [, method = 'GET', url, version] = requestLine.exec(line) ?? []
      if (url === undefined)
        faults.push(`${name}:${index + 1}: A request should begin here, as GET https://erp.example/ does.`)
      else written.push({ method, url, version, lines: [] })
      state = url === undefined ? 'rest' : 'head'
    }
  }
  const exchanges = written.map((each, index) => ({
    source: `${name}, request ${index + 1}`,
    ...exchangeOf(each, variables),
  }))
  return { exchanges, faults }
}

function variablesIn(lines: readonly string[]): Variables {
  const variables = new Map<string, string>()
  for (const line of lines) {
    const [, name, value = ''] = definition.exec(line) ?? []
    if (name === undefined) continue
    if (variables.size < most) variables.set(name, filled(value.trim(), variables))
  }
  return variables
}

function filled(text: string, variables: Variables): string {
  if (text.length > longest) return text
  const full = text.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (written, name) => variables.get(name) ?? written)
  return full.length > longest ? text : full
}

const isOpen = (text: string): boolean => text.includes('{{')

function exchangeOf({ method, url, version, lines }: Written, variables: Variables): Exchange {
  const { target, host, secure } = placeOf(filled(url, variables))
  const fields = lines.flatMap(line => fieldOf(filled(line, variables)))
  const hasHost = lines.some(line => /^host\s*:/i.test(line))
  const request: SeenRequest = {
    method,
    target,
    version,
    fields: hasHost || host === undefined ? fields : [{ name: 'Host', value: host }, ...fields],
    complete: false,
  }
  return { request, ...(secure !== undefined && { secure }) }
}

/** A URL as its target and host; the host is unknown where it is a variable. */
function placeOf(url: string): { target: string; host?: string; secure?: boolean } {
  const [, origin = '', rest = ''] = /^((?:https?:\/\/|\{\{)[^/?#]*)?(.*)$/i.exec(url) ?? []
  const filledRest = rest.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name) => encodeURIComponent(`{${name}}`))
  const known = isOpen(origin) ? null : URL.parse(`${origin}${filledRest}`)
  const { pathname, search } = known ?? new URL(`http://unknown${filledRest.startsWith('/') ? '' : '/'}${filledRest}`)
  return {
    target: `${pathname}${search}`,
    ...(known && { host: known.host, secure: known.protocol === 'https:' }),
  }
}

/** A field line; nothing where its value is unknown, or editors put another in its place, as for `Basic name password`. */
function fieldOf(line: string) {
  const colon = line.indexOf(':')
  const name = trimOws(line.slice(0, Math.max(colon, 0)))
  const value = trimOws(line.slice(colon + 1))
  if (!isToken(name) || isOpen(value) || (/^authorization$/i.test(name) && !/^bearer /i.test(value))) return []
  return [{ name, value }]
}
