import { wireFacts } from '../book/wire.ts'
import { type Answer, type Fields, united } from './answer.ts'
import { chooser } from './negotiation/negotiate.ts'

/** A problem document (RFC 9457 §3). Further members are its extensions. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** Identifies this occurrence; a 5xx has one, and the log has the same. */
  readonly instance?: string
  readonly [extension: string]: unknown
}

/** Renders a problem as a page, for a service with a look of its own. */
export type ProblemPage = (problem: Problem) => string

/**
 * A problem document of type about:blank: its title is the phrase (RFC 9457 §4.2.1), and `condition` says whether it is
 * temporary or permanent, where the book knows, as RFC 9110 §15.5 asks.
 *
 * @param code a 4xx or 5xx code
 * @param detail what went wrong with this request, and what mends it
 * @param members extension members
 * @example
 * problem(404, 'There is no part 7.').title // => 'Not Found'
 */
export function problem(code: number, detail: string, members?: Readonly<Record<string, unknown>>): Problem {
  const { phrase: title = 'Error', condition } = wireFacts(code) ?? {}
  // most have nothing else to say, and one literal costs least
  if (!members && !condition) return { type: 'about:blank', title, status: code, detail }
  const made = { type: 'about:blank', title, ...(condition && { condition }), ...members }
  // last, so that what a member calls itself cannot change what is sent
  return Object.assign(made, { status: code, detail })
}

const typeFor = /* @__PURE__ */ chooser(['application/problem+json', 'application/json', 'text/html', 'text/plain'])

/**
 * An answer that carries a problem document. It is negotiated apart from what the resource represents: JSON, HTML or
 * plain text, and JSON where the client accepts none of them.
 *
 * @param details the problem
 * @param accept the request's Accept
 * @param fields further fields
 * @param page how HTML is rendered
 */
export function problemAnswer(
  details: Problem,
  accept: string | undefined,
  fields: Fields = {},
  page: ProblemPage = plainPage,
): Answer {
  const type = problemType(accept)
  const made: Record<string, Fields[string]> = { 'Content-Type': type, Vary: 'Accept' }
  for (const name in fields) made[name] = fields[name] as Fields[string]
  if (fields.Vary !== undefined) made.Vary = united({ Vary: 'Accept' }, fields).Vary as string
  const content = type === html ? page(details) : type === plain ? plainText(details) : JSON.stringify(details)
  return { status: details.status, fields: made, content }
}

const html = 'text/html; charset=utf-8'
const plain = 'text/plain; charset=utf-8'

/** The form in which a client gets problems, as Content-Type says it. */
export function problemType(accept: string | undefined): string {
  const type = typeFor(accept)
  return type === 'text/html' ? html : type === 'text/plain' ? plain : 'application/problem+json'
}

function extensions({ type, title, status, detail, instance, ...rest }: Problem): [string, string][] {
  return Object.entries({ ...rest, ...(instance && { id: instance }) }).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : String(JSON.stringify(value)),
  ])
}

function plainText(problem: Problem): string {
  const rows = extensions(problem).map(([name, value]) => `${name}: ${value}\n`)
  return `${problem.status} ${problem.title}\n\n${problem.detail}\n${rows.length > 0 ? `\n${rows.join('')}` : ''}`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Makes text safe inside HTML, attributes included.
 *
 * @example
 * escapeHtml('<b>') // => '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] as string)
}

function plainPage(problem: Problem): string {
  const heading = escapeHtml(`${problem.status} ${problem.title}`)
  const rows = extensions(problem).map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title><h1>${heading}</h1><p>${escapeHtml(problem.detail)}</p>${rows.length > 0 ? `<dl>${rows.join('')}</dl>` : ''}</html>\n`
}
