import type { Problem } from '../../engine/index.ts'
import { entryOf } from '../entry.ts'
import { glance } from '../glance.ts'
import { type Html, html } from '../html.ts'
import { type Frame, page } from '../page.ts'

interface Nearest {
  readonly code: number
  readonly phrase: string
}

/** A problem document as a page: what happened, and what the book says to do about it. */
export function problemPage(problem: Problem, frame: Frame): string {
  const { status, title, detail, instance } = problem
  const entry = entryOf(status)
  const main = html`<article class="code c${String(status)[0]}">
<header><h1 class="title"><span class="number">${status}</span> ${title}</h1><p class="lead">${detail}</p></header>
${nearest(problem.nearest)}
${instance && html`<p>It is logged as <code>${instance}</code>.</p>`}
${
  entry &&
  html`<dl class="glance"><div><dt>Whose turn is it?</dt><dd>${glance(entry.facts).turn}</dd></div><div><dt>May I retry?</dt><dd>${glance(entry.facts).retry}</dd></div><div><dt>What now?</dt><dd>${glance(entry.facts).next}</dd></div></dl>
<p><a href="/status/${status}">What ${status} means</a>, or <a href="/">all codes</a>.</p>`
}
</article>`
  return page({ title: `${status} ${title}`, area: 'none', main, frame })
}

function nearest(member: unknown): Html | undefined {
  if (!Array.isArray(member) || member.length === 0) return undefined
  const codes = member as readonly Nearest[]
  return html`<p>Did you mean ${codes.map(({ code, phrase }, index) => html`${index > 0 && ' or '}<a href="/status/${code}">${code} ${phrase}</a>`)}?</p>`
}
