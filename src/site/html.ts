import { escapeHtml } from '../engine/index.ts'

/** Markup that is already safe. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type Part = Html | string | number | false | undefined | readonly Part[]

/**
 * A template of markup: what is put in is escaped, unless it is markup itself. `false` and `undefined` leave no trace.
 *
 * @example
 * html`<p>${'<b>'}</p>`.markup // => '<p>&lt;b&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] as string
  parts.forEach((part, index) => {
    markup += write(part) + strings[index + 1]
  })
  return new Html(markup)
}

function write(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  return typeof part === 'object' ? part.map(write).join('') : escapeHtml(String(part))
}

/**
 * Prose as paragraphs: blank lines part them, backticks mark code.
 *
 * @param text prose of the book
 */
export const prose = (text: string): Html[] => text.split('\n\n').map(paragraph => html`<p>${inline(paragraph)}</p>`)

/** One line of prose: backticks mark code. */
export const inline = (text: string): Html[] =>
  text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
