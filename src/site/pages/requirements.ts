import { type CodeClass, type Requirement, requirements } from '../../book/requirements/index.ts'
import { type Html, html } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { cite, demand } from './status.ts'

const levels = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'] as const

/** Every requirement of the book, counted by document, with what the project does about it. */
export function requirementsPage(frame: Frame): string {
  const documents = Map.groupBy(requirements, ({ section }) => documentOf(section))
  const main = html`<h1>Requirements</h1>
<p class="lead">What the standards demand, in our words: all of RFC 9110 and RFC 9111, and of the other documents what binds somebody about a status code or shows in one exchange. ${requirements.length} records. <em>Guaranteed</em> means that the engine cannot answer otherwise, and a test proves it.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Coverage by document"><table class="coverage"><caption>Coverage by document</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Records</th>${levels.map(level => html`<th scope="col">${level}</th>`)}<th scope="col">Guaranteed</th><th scope="col">Seen in one exchange</th><th scope="col">Across several</th><th scope="col">Not from outside</th></tr></thead>
<tbody>${[...documents].map(([name, records]) => row(name, records))}</tbody>
<tfoot>${row('All', requirements)}</tfoot></table></div>
${[...documents].map(([name, records]) => html`<section class="document"><h2 id="${anchor(name)}">${name}</h2>${sections(records)}</section>`)}`
  return page({ title: 'Requirements', area: 'requirements', main, alternates: '/requirements', frame })
}

const none = ['no code in particular']
const named = (code: number | CodeClass): string => (code === 'any' ? 'any code' : String(code))

/** A document has its sections closed, in its own order: each says what it is about. */
function sections(records: readonly Requirement[]): Html[] {
  const grouped = Map.groupBy(records, ({ section }) => section)
  const ordered = [...grouped].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return ordered.map(([section, own]) => {
    const subjects = [...new Set(own.flatMap(({ codes }) => (codes.length > 0 ? codes.map(named) : none)))].join(', ')
    return html`<details><summary>${section.split(' ').at(-1)} <small>${own.length} about ${subjects}</small></summary><ul class="requirements">${own.map(item)}</ul></details>`
  })
}

/** The document that a section belongs to. */
export const documentOf = (section: string): string => section.split(' §')[0] as string
const anchor = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

function row(name: string, records: readonly Requirement[]): Html {
  const count = (test: (record: Requirement) => boolean) => html`<td>${records.filter(test).length || '·'}</td>`
  return html`<tr><th scope="row">${name === 'All' ? name : html`<a href="#${anchor(name)}">${name}</a>`}</th><td>${records.length}</td>${levels.map(level => count(record => record.level === level))}${count(record => record.guaranteed === true)}${count(({ seen }) => seen === 'exchange')}${count(({ seen }) => seen === 'sequence')}${count(({ seen }) => seen === 'never' || seen === 'code')}</tr>`
}

function item({ id, level, words, section, codes, guaranteed, ...record }: Requirement): Html {
  const numbers = codes.filter(code => typeof code === 'number')
  return html`<li id="${id}">${demand(level, words)} <cite>${cite(section)}</cite>
<small>${guaranteed && html`<b>Guaranteed.</b> `}${numbers.map(code => html`<a href="/status/${code}">${code}</a> `)}${whyOf(record)}</small></li>`
}

/** Why, or how far, a requirement cannot be checked. */
export function whyOf({ seen, why }: Pick<Requirement, 'seen' | 'why'>): string {
  if (why === undefined) return ''
  const label = seen === 'exchange' || seen === 'sequence' ? 'Checkable in part' : 'Not checkable from outside'
  return `${label}: ${why}`
}
