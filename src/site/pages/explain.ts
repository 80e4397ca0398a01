import { classProse } from '../../book/prose/index.ts'
import type { Explanation } from '../explain.ts'
import { type Html, html } from '../html.ts'
import { page } from '../page.ts'
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
export function explainPage({ text, explanations }: Explained): string {
  const asked = text.trim() !== ''
  const main = html`<h1>Explain a response</h1>
<p class="lead">Paste a response, a status line, or what <code>curl -i</code> printed. It is read here, kept nowhere.</p>
<form class="paste" action="/explain" method="post">
<label for="text">Response</label>
<textarea id="text" name="text" rows="9" spellcheck="false" autocomplete="off" placeholder="${example}" required>${text}</textarea>
<p class="act"><button type="submit">Explain</button> <span class="hint">From a shell: <code>curl -si URL | statute explain -</code></span></p>
</form>
<div role="status">${asked && explanations.length === 0 && html`<p class="none">No status code was found in that. The first line should look like <code>HTTP/1.1 404 Not Found</code>; a bare number or name works too.</p>`}</div>
${explanations.map((explanation, index) => section(explanation, index, explanations.length))}`
  return page({ title: 'Explain a response', area: 'explain', main })
}

function section(explanation: Explanation, index: number, count: number): Html {
  const { entry, code, sayings, faults } = explanation
  const body = html`${sayings.length > 0 && html`<section><h3 class="part">This response says</h3><dl class="rows">${sayings.map(({ from, words }) => html`<div><dt><code>${from}</code></dt><dd>${words}</dd></div>`)}</dl></section>`}
${faults.length > 0 && html`<section><h3 class="part">Worth a look</h3><ul class="faults">${faults.map(({ level, words }) => html`<li class="${level}">${words}</li>`)}</ul></section>`}`
  return html`<article class="code explained c${String(code)[0]}">
${count > 1 && html`<p class="of">Response ${index + 1} of ${count}</p>`}
${entry ? head(entry, 2) : unlisted(code)}
${body}
${
  entry &&
  html`<section><h3 class="part">What to do</h3><div class="steps">${steps('You met it', entry.prose.steps.user, 4)}${steps('You build the client', entry.prose.steps.developer, 4)}</div>
<p><a href="/status/${code}">All about ${code} ${entry.facts.phrase}</a></p></section>`
}
</article>`
}

function unlisted(code: number): Html {
  const kind = classProse[Math.floor(code / 100) - 1]
  return html`<header><h2 class="title"><span class="number">${code}</span> ${kind ? kind.title : 'Not a status code'}</h2>
<p class="lead">${kind ? html`Not in the book: a client treats it as <a href="/status/${kind.name[0]}00">${kind.name[0]}00</a> of its class. ${kind.plain}` : 'Outside 100 to 599: a client treats it as 500.'}</p></header>`
}
