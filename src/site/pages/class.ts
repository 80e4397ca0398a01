import type { ClassProse } from '../../book/prose/index.ts'
import { allEntries } from '../entry.ts'
import { html, inline, prose } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { nameOf, type Subject } from '../subject.ts'
import { cards } from './codes.ts'

/** The page of a class: what its codes share, and which there are. */
export function classPage(kind: ClassProse, frame: Frame): string {
  const digit = kind.name[0]
  const main = html`<article class="code c${digit}">
<header><p class="standing">${kind.section}</p><h1 class="title"><span class="number">${kind.name}</span> ${kind.title}</h1>
<p class="lead">${inline(kind.summary)}</p></header>
${voices(kind)}
<section><h2 class="part">Its codes</h2>${cards(allEntries.filter(({ facts }) => String(facts.code)[0] === digit))}</section>
</article>`
  return page({ title: `${kind.name} ${kind.title}`, area: 'none', main, alternates: `/status/${kind.name}`, frame })
}

/** The page of a number that the book does not list: its class explains it (RFC 9110 §15). */
export function unlistedPage(subject: Extract<Subject, { kind: 'unlisted' }>, frame: Frame): string {
  const { prose: kind } = subject
  const name = nameOf(subject)
  const main = kind
    ? html`<article class="code c${kind.name[0]}">
<header><p class="standing">Not listed. Read by its class, as RFC 9110 §15 asks.</p>
<h1 class="title"><span class="number">${name}</span> ${kind.title}</h1>
<p class="lead">No specification in this book gives ${name} a meaning. Its first digit does: a client treats it as <a href="/status/${kind.name[0]}00">${kind.name[0]}00</a> of its class, and a cache does not guess how long it stays fresh.</p></header>
${voices(kind)}
<p>Somebody’s own number, then: look for it in the documentation of the server, proxy or library that sent it. All codes of the class are at <a href="/status/${kind.name}">${kind.name}</a>.</p>
</article>`
    : html`<article class="code">
<header><p class="standing">Outside the classes. RFC 9110 §15.</p>
<h1 class="title"><span class="number">${name}</span> Not a status code</h1>
<p class="lead">Status codes run from 100 to 599. A client that meets ${name} all the same treats it as <a href="/status/500">500</a>.</p></header>
</article>`
  return page({ title: `${name}, not listed`, area: 'none', main, alternates: `/status/${name}`, frame })
}

const voices = ({ plain, standard, practice }: ClassProse) => html`<div class="voices">
<section><h2 class="part">In plain words</h2>${prose(plain)}</section>
<section><h2 class="part">The standard</h2>${prose(standard)}</section>
<section><h2 class="part">In practice, for a REST API</h2>${prose(practice)}</section>
</div>`
