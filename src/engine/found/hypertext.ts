import type { Fields } from '../answer.ts'
import { negotiate } from '../negotiation/negotiate.ts'
import { escapeHtml } from '../problem.ts'
import type { HttpRequest } from '../request.ts'

/** One of several representations to choose from. */
export interface Choice {
  readonly location: string
  readonly type?: string
  readonly title?: string
}

/** The short hypertext note that RFC 9110 §15.4 asks for, or the same as plain text. */
export function hypertext(request: HttpRequest, title: string, choices: readonly Choice[]) {
  const html = negotiate(request.field('accept'), ['text/plain', 'text/html']) === 'text/html'
  const link = ({ location, title = location }: Choice): string =>
    `<p><a href="${escapeHtml(location)}">${escapeHtml(title)}</a>`
  const fields: Fields = { 'Content-Type': `text/${html ? 'html' : 'plain'}; charset=utf-8`, Vary: 'Accept' }
  return {
    fields,
    content: html
      ? `<!doctype html><title>${title}</title>${choices.map(link).join('')}\n`
      : choices.map(({ location }) => `${location}\n`).join(''),
  }
}
