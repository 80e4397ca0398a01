import type { Explanation } from '../explain.ts'
import { type Html, html } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { nameOf, type Subject, titleOf } from '../subject.ts'
import { head, steps } from './status.ts'

/** What was pasted, and what came of it; before anything was, nothing. */
export interface Explained {
  readonly text: string
  readonly explanations: readonly Explanation[]
}

const example = `HTTP/1.1 429 Too Many Requests
Retry-After: 30
Content-Type: application/problem+json

{"title":"Slow down","status":429,"detail":"60 requests a minute are free."}`

/** The page that explains what is pasted into it. */
export function explainPage({ text, explanations }: Explained, frame: Frame): string {
  const none = explanations.length === 0
  const main = html`<h1>Explain a response</h1>
<p class="lead">Paste a response, a status line, or what <code>curl -i</code> printed. It is read here, kept nowhere.</p>
<form class="paste" action="/explain#result" method="post">
<label for="text">Response</label>
<textarea id="text" name="text" rows="${none ? 9 : 4}" spellcheck="false" autocomplete="off" placeholder="${example}" required>${text}</textarea>
<p class="act"><button type="submit">Explain</button> <span class="hint">From a shell: <code>curl -si URL | statute explain -</code></span></p>
</form>
${none && html`<div id="result" role="status" tabindex="-1">${text.trim() !== '' && html`<p class="none">No status code was found in that. The first line should look like <code>HTTP/1.1 404 Not Found</code>; a bare number or name works too.</p>`}</div>`}
${explanations.map((explanation, index) => section(explanation, index, explanations.length))}`
  return page({ title: titleFor(explanations), area: 'explain', main, frame })
}

function titleFor(explanations: readonly Explanation[]): string {
  const [first, ...more] = explanations.map(({ subject }) => subject)
  if (!first) return 'Explain a response'
  return `${more.length === 0 ? titleOf(first) : [first, ...more].map(nameOf).join(', ')}, explained`
}

/** The first heading is where the form leads to: it takes the focus. */
function section({ subject, sayings, faults, notes }: Explanation, index: number, count: number): Html {
  return html`<article class="code explained c${nameOf(subject)[0]}">
${count > 1 && html`<p class="of">Response ${index + 1} of ${count}</p>`}
${subject.kind === 'code' ? head(subject.entry, 2, index === 0 ? 'result' : undefined) : otherHead(subject, index === 0)}
${sayings.length > 0 && html`<section><h3 class="part">This response says</h3><dl class="rows">${sayings.map(({ from, words }) => html`<div><dt><code>${from}</code></dt><dd>${words}</dd></div>`)}</dl></section>`}
${faults.length > 0 && html`<section><h3 class="part">Worth a look</h3><ul class="faults">${faults.map(({ level, words }) => html`<li class="${level}">${words}</li>`)}</ul></section>`}
${notes.length > 0 && html`<section><h3 class="part">Good to know</h3><ul class="faults">${notes.map(note => html`<li class="note">${note}</li>`)}</ul></section>`}
${subject.kind === 'code' && whatToDo(subject)}
</article>`
}

const whatToDo = ({ code, entry: { facts, prose } }: Extract<Subject, { kind: 'code' }>): Html =>
  html`<section><h3 class="part">What to do</h3><div class="steps">${steps('You met it', prose.steps.user, 4)}${steps('You build the client', prose.steps.developer, 4)}</div>
<p><a href="/status/${code}">All about ${code} ${facts.phrase}</a></p></section>`

function otherHead(subject: Exclude<Subject, { kind: 'code' }>, first: boolean): Html {
  const kind = subject.prose
  return html`<header><h2 class="title"${first && html` id="result" tabindex="-1"`}><span class="number">${nameOf(subject)}</span> ${kind ? kind.title : 'Not a status code'}</h2>
<p class="lead">${lead(subject)}</p></header>`
}

function lead(subject: Exclude<Subject, { kind: 'code' }>): Html {
  const kind = subject.prose
  if (!kind) return html`Outside 100 to 599: a client treats it as 500.`
  if (subject.kind === 'class') return html`${kind.summary} <a href="/status/${kind.name}">All about ${kind.name}</a>`
  return html`Not in the book: a client treats it as <a href="/status/${kind.name[0]}00">${kind.name[0]}00</a> of its class. ${kind.plain}`
}
