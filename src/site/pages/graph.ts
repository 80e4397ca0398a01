import { alternative, toSVG } from '../../engine/index.ts'
import type { Drawn } from '../graph.ts'
import { Html, html } from '../html.ts'
import { type Frame, page } from '../page.ts'

/**
 * The graph as a page: the picture, the same in words, and a form that draws a request's path on it.
 *
 * @param drawn what to draw
 * @param methods that the form offers
 * @param frame what is around it
 */
export function graphPage(drawn: Drawn, methods: readonly string[], frame: Frame): string {
  const { lines } = alternative(drawn)
  const main = html`<h1>How a code is chosen</h1>
<p class="lead">Every question between a request and its status code, in the order of RFC 9110. Statute’s engine is compiled from this table; this site runs on it.</p>
<form class="ask" action="/graph" method="get">
<label class="pick"><span class="label">Method</span><select name="method">${methods.map(method => html`<option${method === drawn.method && html` selected`}>${method}</option>`)}</select></label>
<label class="pick target"><span class="label">Path on this site</span><input name="target" value="${drawn.target || '/status/404'}" spellcheck="false" autocomplete="off"></label>
<label class="pick"><span class="label">Accept</span><input name="accept" value="${drawn.accept}" placeholder="text/html" spellcheck="false" autocomplete="off"></label>
<button type="submit">Draw its path</button>
</form>
${drawn.status !== undefined && html`<p role="status" class="c${String(drawn.status)[0]}">${drawn.method} ${drawn.target} is answered <a href="/status/${drawn.status}"><b>${drawn.status}</b></a>. Questions that the resource settled beforehand are dashed.</p>`}
<div class="scroll" tabindex="0" role="region" aria-label="The graph">${new Html(toSVG({ ...drawn, style: false }))}</div>
<details><summary>The same in words</summary><ol class="words">${lines.map(line => html`<li>${line.replace(/^\d+\. /, '')}</li>`)}</ol></details>
<p class="hint">Also as <code>image/svg+xml</code>, <code>text/vnd.mermaid</code> and plain text, by Accept.</p>`
  return page({ title: 'How a code is chosen', area: 'graph', main, frame })
}
