import { type CodeClass, type Requirement, requirements } from '../../book/requirements/index.ts'
import { type Coverage, coverage } from '../../lint/index.ts'
import { type Html, html } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { cite, demand } from './status.ts'

const levels = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'] as const

/** Every requirement of the book, counted by document, with what the project does about it. */
export function requirementsPage(frame: Frame): string {
  const documents = Map.groupBy(coverage(), ({ requirement }) => documentOf(requirement.section))
  const main = html`<h1>Requirements</h1>
<p class="lead">What the standards demand, in our words: all of RFC 9110 and RFC 9111, and of the other documents what binds somebody about a status code or shows in one exchange. ${requirements.length} records. <em>Guaranteed</em> means that the engine cannot answer otherwise, and a test proves it; <em>checked</em>, that the linter has a rule.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Coverage by document"><table class="coverage"><caption>Coverage by document</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Records</th>${levels.map(level => html`<th scope="col">${level}</th>`)}<th scope="col">Guaranteed</th><th scope="col">Checked</th><th scope="col">Not checked</th></tr></thead>
<tbody>${[...documents].map(([name, records]) => row(name, records))}</tbody>
<tfoot>${row('All', coverage())}</tfoot></table></div>
${[...documents].map(([name, records]) => html`<section class="document"><h2 id="${anchor(name)}">${name}</h2>${sections(records)}</section>`)}`
  return page({ title: 'Requirements', area: 'requirements', main, alternates: '/requirements', frame })
}

const none = ['no code in particular']
const named = (code: number | CodeClass): string => (code === 'any' ? 'any code' : String(code))

/** A document has its sections closed, in its own order: each says what it is about. */
function sections(records: readonly Coverage[]): Html[] {
  const grouped = Map.groupBy(records, ({ requirement }) => requirement.section)
  const ordered = [...grouped].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return ordered.map(([section, own]) => {
    const subjects = [
      ...new Set(own.flatMap(({ requirement: { codes } }) => (codes.length > 0 ? codes.map(named) : none))),
    ].join(', ')
    return html`<details><summary>${section.split(' ').at(-1)} <small>${own.length} about ${subjects}</small></summary><ul class="requirements">${own.map(item)}</ul></details>`
  })
}

/** The document that a section belongs to. */
export const documentOf = (section: string): string => section.split(' §')[0] as string
const anchor = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

function row(name: string, records: readonly Coverage[]): Html {
  const count = (test: (record: Coverage) => boolean) => html`<td>${records.filter(test).length || '·'}</td>`
  return html`<tr><th scope="row">${name === 'All' ? name : html`<a href="#${anchor(name)}">${name}</a>`}</th><td>${records.length}</td>${levels.map(level => count(({ requirement }) => requirement.level === level))}${count(({ requirement }) => requirement.guaranteed === true)}${count(({ rules }) => rules.length > 0)}${count(({ rules, requirement }) => rules.length === 0 && !requirement.guaranteed)}</tr>`
}

function item({ requirement: { id, level, words, section, codes, ...record }, rules, why }: Coverage): Html {
  const numbers = codes.filter(code => typeof code === 'number')
  const checked =
    rules.length > 0 && html`<b>Checked</b> by ${rules.map(rule => html`<a href="/rules#${rule}">${rule}</a> `)}`
  return html`<li id="${id}">${demand(level, words)} <cite>${cite(section)}</cite>
<small>${record.guaranteed && html`<b>Guaranteed.</b> `}${numbers.map(code => html`<a href="/status/${code}">${code}</a> `)}${checked || whyOf({ ...record, ...(why !== undefined && { why }) })}</small></li>`
}

/** What is done about a requirement, in sentences. */
export const doneAbout = ({ requirement, rules, why }: Coverage): string[] =>
  [
    requirement.guaranteed ? 'Guaranteed.' : '',
    rules.length > 0 ? `Checked by ${rules.join(', ')}.` : whyOf({ ...requirement, ...(why !== undefined && { why }) }),
  ].filter(text => text !== '')

/** Why, or how far, a requirement cannot be checked. */
export function whyOf({ why }: Pick<Requirement, 'why'>): string {
  return why === undefined ? '' : `Not checked: ${why}`
}
