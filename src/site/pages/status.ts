import type { Requirement } from '../../book/requirements/index.ts'
import { requirementsOf } from '../../book/requirements/index.ts'
import { exampleText, standingOf } from '../describe.ts'
import { type Entry, entryOf } from '../entry.ts'
import { glance, neighbours } from '../glance.ts'
import { type Html, html, inline, prose } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { sectionUri } from '../section.ts'
import { inWords } from '../words.ts'

/**
 * The page of one code.
 *
 * @param entry the code and all that the book says of it
 * @param frame what is around it
 */
export function statusPage(entry: Entry, frame: Frame): string {
  const { code, phrase } = entry.facts
  const { before, after } = neighbours(code)
  const main = html`<article class="code c${String(code)[0]}">
${head(entry)}
${essentials(entry)}
${details(entry)}
</article>
<nav class="turn" aria-label="Neighbouring codes">
${before && html`<a rel="prev" href="/status/${before.code}"><kbd>←</kbd> ${before.code} ${before.phrase}</a>`}
${after && html`<a rel="next" href="/status/${after.code}">${after.code} ${after.phrase} <kbd>→</kbd></a>`}
</nav>`
  return page({
    title: `${code} ${phrase}`,
    area: 'none',
    main,
    alternates: `/status/${code}`,
    frame,
    turn: { ...(before && { before: `/status/${before.code}` }), ...(after && { after: `/status/${after.code}` }) },
  })
}

/**
 * Number, phrase, standing, summary, and the three answers.
 *
 * @param level of its heading
 * @param id of its heading, where a form or a link leads to it
 */
export function head(entry: Entry, level = 1, id?: string): Html {
  const { facts, prose: words } = entry
  const { turn, retry, next } = glance(facts)
  const name = html`<span class="number">${facts.code}</span> ${facts.phrase}`
  return html`<header>
<p class="standing">${standingOf(entry)}${facts.essential && html` <span class="star">★ One of the ten</span>`}</p>
<h${level} class="title"${id && html` id="${id}" tabindex="-1"`}>${name}</h${level}>
<p class="lead">${inline(words.summary)}</p>
</header>
<dl class="glance">
<div><dt>Whose turn is it?</dt><dd>${turn}</dd></div>
<div><dt>May I retry?</dt><dd>${retry}</dd></div>
<div><dt>What now?</dt><dd>${next}</dd></div>
</dl>`
}

/** A heading of a part, at the level that the page needs. */
const partAt =
  (level: number) =>
  (text: string): Html =>
    html`<h${level} class="part">${text}</h${level}>`

/**
 * What a reader acts on: whether to retry, what to send instead, the three voices, the steps, the fields.
 *
 * @param level of its headings, one below that of the head
 */
export function essentials(entry: Entry, level = 2): Html {
  const { facts, prose: words } = entry
  const { instead } = glance(facts)
  const part = partAt(level)
  return html`<p class="retry">${inline(words.retry)}</p>
${instead && html`<p class="retry">In its place, send ${instead}.</p>`}
<div class="voices">
<section>${part('In plain words')}${prose(words.plain)}</section>
<section>${part('The standard')}${prose(words.standard)}</section>
<section>${part('In practice, for a REST API')}${prose(words.practice)}</section>
</div>
<section>${part('Steps to resolution')}
<div class="steps">
${steps('You met it', words.steps.user, level + 1)}
${steps('You build the client', words.steps.developer, level + 1)}
${steps('You run the server', words.steps.operator, level + 1)}
</div></section>
${fields(entry, part)}`
}

/**
 * The rest of what the book says, from the example to the history.
 *
 * @param level of its headings
 */
export function details(entry: Entry, level = 2): Html {
  const { facts, prose: words, aliases } = entry
  const part = partAt(level)
  return html`<section>${part('On the wire')}
${words.examples.map(example => html`<figure><figcaption>${inline(example.about)}</figcaption><pre tabindex="0">${wire(example)}</pre></figure>`)}
</section>
<section>${part('Not to be confused with')}
<div class="scroll" tabindex="0" role="region" aria-label="Comparison"><table class="confused"><thead><tr><th scope="col">The other</th><th scope="col">What decides</th></tr></thead><tbody>
${words.confused.map(({ code, difference }) => confusion(entryOf(code), difference))}
</tbody></table></div></section>
${words.claims && html`<section>${part('Whose code is it?')}<dl class="rows">${words.claims.map(({ owner, name, meaning }) => html`<div><dt>${owner}</dt><dd><b>${name}.</b> ${inline(meaning)}</dd></div>`)}</dl></section>`}
<section>${part('Properties')}<dl class="rows">${properties(entry).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>
${requirements(
  requirementsOf(facts.code).filter(({ codes }) => codes.includes(facts.code)),
  part,
)}
<section>${part('History')}<dl class="rows">${words.history.map(({ year, document, note }) => html`<div><dt>${year}</dt><dd>${cite(document)}. ${inline(note)}</dd></div>`)}</dl>
${aliases.length > 0 && html`<p>Also called ${aliases.map(({ name, from }, index) => html`${index > 0 && '; '}“${name}” (${from})`)}.</p>`}</section>`
}

export const steps = (who: string, items: readonly string[], level: number): Html =>
  html`<div><h${level} class="who">${who}</h${level}><ol>${items.map(item => html`<li>${inline(item)}</li>`)}</ol></div>`

type Part = (text: string) => Html

function fields({ facts, prose: words }: Entry, part: Part): Html {
  const named = Object.entries(facts.fields)
  if (named.length === 0) return html``
  return html`<section>${part('Fields it carries')}<dl class="rows fields">
${named.map(([name, level]) => html`<div><dt><code>${name}</code> <span class="level">${inWords.level[level]}</span></dt><dd>${inline(words.fields[name] ?? '')}</dd></div>`)}
</dl></section>`
}

/** The octets as they are; a status line has the colour of its class. */
function wire(example: Entry['prose']['examples'][number]): Html[] {
  return example.messages.map((message, index) => {
    const [line = '', ...rest] = exampleText({ ...example, messages: [message] }).split('\n')
    const digit = /^HTTP\/[\d.]+ (\d)/.exec(line)?.[1]
    return html`${index > 0 && '\n\n'}${digit ? html`<span class="start c${digit}">${line}</span>` : line}${rest.map(each => `\n${each}`)}`
  })
}

function confusion(other: Entry | undefined, difference: string): Html {
  if (!other) return html``
  const { code, phrase } = other.facts
  return html`<tr><td><a href="/status/${code}"><b>${code}</b> ${phrase}</a>. ${inline(other.prose.summary)}<small>${glance(other.facts).next}</small></td><td>${inline(difference)}</td></tr>`
}

function properties({ facts }: Entry): [string, string][] {
  return [
    ['Sent by', facts.senders.map(sender => inWords.sender[sender]).join(', ') || 'nobody'],
    ['Content', inWords.content[facts.content]],
    ['A cache may store it', inWords.caching[facts.caching]],
    ['The condition is', inWords.condition[facts.condition]],
    ['The connection', inWords.connection[facts.connection]],
    ['On the wire', facts.wire ? 'yes' : 'never by itself'],
    ['HTTP versions', facts.versions.join(', ')],
  ]
}

export function cite(document: string): Html {
  const uri = sectionUri(document)
  return uri ? html`<a href="${uri}">${document}</a>` : html`${document}`
}

/** More than this many are closed at first: a page is about its code. */
const few = 8

/** Requirement records by who is bound. */
function requirements(records: readonly Requirement[], part: Part): Html {
  if (records.length === 0) return html``
  const parties = Map.groupBy(records, ({ binds }) => binds)
  return html`<section>${part('Requirements')}
${[...parties].map(([binds, bound]) => html`<details${records.length <= few && html` open`}><summary>The ${binds} <small>${bound.length}</small></summary><ul class="requirements">${bound.map(requirement)}</ul></details>`)}
</section>`
}

const requirement = ({ level, words, section, id }: Requirement): Html =>
  html`<li id="${id}">${demand(level, words)} <cite>${cite(section)}</cite></li>`

/** A requirement's sentence with its keyword set apart. */
export function demand(level: string, words: string): Html {
  const at = words.indexOf(level)
  if (at < 0) return html`<b class="level">${level}</b> ${inline(words)}`
  return html`${inline(words.slice(0, at))}<b class="level">${level}</b>${inline(words.slice(at + level.length))}`
}
