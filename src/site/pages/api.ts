import type { Manual } from '../api/manual.ts'
import { type Html, html, prose } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { anchors, to } from './api/anchors.ts'
import { answerList } from './api/answers.ts'
import type { Shown } from './api/method.ts'
import { groupSection } from './api/resource.ts'
import { schemaSections } from './api/schemas.ts'

/** Where the manual stands, and what stands beside it. */
export interface ManualPlace extends Shown {
  /** What the paths of the API begin with. */
  readonly base: string
  /** Its own address. */
  readonly path: string
  /** Where the same is for programs. */
  readonly openapi: string | undefined
  readonly frame: Frame
}

/**
 * The manual of an API: each collection, each method, each code that it can answer and in which case.
 *
 * @param manual all that it says
 * @param place where it stands
 */
export function apiPage(manual: Manual, place: ManualPlace): string {
  const { title, version, description, groups, service, schemas } = manual
  const main = html`<div class="manual">
${overview(manual, place)}
<div class="chapters">
<header><p class="standing">Version ${version}</p><h1>${title}</h1>
${description && html`<div class="lead">${prose(description)}</div>`}
<p class="hint">This is read off the running service: every code that a method can answer, in every case that there is${place.openapi && html`. For programs, the same as <a href="${place.openapi}">OpenAPI</a>`}.</p></header>
${groups.map(group => groupSection(group, place))}
<section class="group" aria-labelledby="service"><h2 id="service">Every request</h2>
<p>These come before anything is known of what a request is for, or whenever the service fails.</p>
${answerList(service, 'service', place.statusBase)}</section>
${problems}
${schemaSections(schemas)}
</div></div>`
  return page({ title, area: 'api', main, alternates: place.path, frame: place.frame })
}

/** The way to everything, which stays in sight. */
function overview({ groups, schemas }: Manual, { base }: ManualPlace): Html {
  const names = Object.keys(schemas)
  return html`<nav class="overview" aria-label="Contents" tabindex="0"><details><summary>Contents</summary><ul>
${groups.map(
  ({ name, resources }) => html`<li><a class="chapter-link" href="${to(anchors.group(name))}">${name}</a><ul>
${resources.map(
  ({
    path,
    methods,
  }) => html`<li><a class="path" href="${to(anchors.resource(path))}">${path.slice(base.length) || '/'}</a>
<span class="methods">${methods.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS').map(({ method }) => html`<a href="${to(anchors.method(method, path))}">${method}</a> `)}</span></li>`,
)}</ul></li>`,
)}
<li><a class="chapter-link" href="#service">Every request</a></li>
<li><a class="chapter-link" href="#problems">Problems</a></li>
${names.length > 0 && html`<li><a class="chapter-link" href="#schemas">Schemas</a><ul>${names.map(name => html`<li><a href="${to(anchors.schema(name))}">${name}</a></li>`)}</ul></li>`}
</ul></details></nav>`
}

const problems = html`<section class="group" aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Whatever is answered 4xx or 5xx comes with a problem document (RFC 9457): as <code>application/problem+json</code>, or as HTML or plain text where the client prefers that.</p>
<dl class="rows">
<div><dt><code>type</code></dt><dd>The kind of problem. <code>about:blank</code> says that the code tells.</dd></div>
<div><dt><code>title</code></dt><dd>The kind, in words.</dd></div>
<div><dt><code>status</code></dt><dd>The code.</dd></div>
<div><dt><code>detail</code></dt><dd>What went wrong this time, and what mends it.</dd></div>
<div><dt><code>instance</code></dt><dd>With a fault of the service: the id under which the log has it.</dd></div>
<div><dt><code>condition</code></dt><dd><code>temporary</code> or <code>permanent</code>, where that is known.</dd></div>
<div><dt><code>errors</code></dt><dd>With 422: every fault of the content, each with a <code>pointer</code> (RFC 6901) to it and a <code>detail</code>.</dd></div>
</dl></section>`
