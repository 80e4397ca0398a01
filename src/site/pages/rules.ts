import { explained, type Level, levels, type Rule, rules, transcriptOf } from '../../lint/index.ts'
import { visible } from '../../syntax/index.ts'
import { type Html, html } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { documentOf } from './requirements.ts'
import { cite } from './status.ts'

/** Every rule of the linter, by the document that it is from, with its mend and its examples. */
export function rulesPage(frame: Frame): string {
  const documents = rulesByDocument()
  const main = html`<h1>Rules</h1>
<p class="lead">What <code>statute lint</code> looks for: ${explained.length} rules. An <em>error</em> breaks a MUST or the grammar of a field, a <em>warning</em> a SHOULD; a <em>hint</em> is advice, and <em>good</em> is praise. Each is tested by its own examples, which are here.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Rules by document"><table class="coverage"><caption>Rules by document</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Rules</th>${levels.map(level => html`<th scope="col">${capital(level)}</th>`)}</tr></thead>
<tbody>${documents.map(([name, all]) => html`<tr><th scope="row"><a href="#${anchor(name)}">${name}</a></th><td>${all.length}</td>${counts(all)}</tr>`)}</tbody>
<tfoot><tr><th scope="row">All</th><td>${explained.length}</td>${counts(explained)}</tr></tfoot></table></div>
${documents.map(([name, all]) => html`<section class="document"><h2 id="${anchor(name)}">${name}</h2>${all.map(item)}</section>`)}`
  return page({ title: 'Rules', area: 'rules', main, alternates: '/rules', frame })
}

type Explained = (typeof explained)[number]

/** The rules of each document, those about the most first. */
export function rulesByDocument(): readonly (readonly [string, readonly Explained[]])[] {
  const inOrder = explained.toSorted((a, b) => a.section.localeCompare(b.section, 'en', { numeric: true }))
  const grouped = Map.groupBy(inOrder, ({ section }) =>
    /^RFC \d/.test(section) ? documentOf(section) : 'Other documents',
  )
  return [...grouped].toSorted(([a, all], [b, others]) =>
    a === 'Other documents' ? 1 : b === 'Other documents' ? -1 : others.length - all.length,
  )
}

const byId = new Map(rules.map(rule => [rule.id, rule]))

function item({ id, level, section, says, why, mend }: Explained): Html {
  const { passes = [], fails = [] } = byId.get(id) ?? {}
  return html`<details id="${id}" class="rule" data-level="${level}"><summary>${says} <small><b>${level}</b> ${id}</small></summary>
<p>${why}</p>
${mend && html`<p><b>Mend:</b> ${mend}</p>`}
<p>${cite(section)}</p>
${examples(level === 'good' ? 'Is praised' : 'Fails', fails)}
${examples('Passes', passes)}</details>`
}

const examples = (name: string, all: Rule['passes']): Html | false =>
  all.length > 0 &&
  html`<figure><figcaption>${name}</figcaption>${all.map(example => html`<pre tabindex="0">${visible(transcriptOf(example))}</pre>`)}</figure>`

const anchor = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
const capital = (level: Level): string => level.replace(/^./, letter => letter.toUpperCase())
const counts = (all: readonly Explained[]): Html[] =>
  levels.map(level => html`<td>${all.filter(rule => rule.level === level).length || '·'}</td>`)
