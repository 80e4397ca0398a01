import { type ClassProse, classProse } from '../../book/prose/index.ts'
import { choices } from '../choices.ts'
import type { Entry } from '../entry.ts'
import { noneFits, type Wanted } from '../find.ts'
import { type Html, html, inline } from '../html.ts'
import { type Frame, page } from '../page.ts'

/**
 * All codes at a glance, by class; or, where words were given, those that fit them, the best first.
 *
 * @param found what the search gave
 * @param wanted what was asked for, to fill the form with
 * @param frame what is around it
 */
export function codesPage(found: readonly Entry[], wanted: Wanted, frame: Frame): string {
  const searched = wanted.q.trim() !== ''
  const main = html`<div class="hero">
<h1>Every HTTP status code, <em>by the book</em></h1>
<p>What it means, whose turn it is, whether to try again, and what to do now.</p>
</div>
${form(wanted)}
<p id="count" role="status">${countOf(found.length, searched)}</p>
<div id="found">${searched ? ranked(found) : byClass(found)}</div>
${searched && html`<p><a href="/">All codes</a></p>`}`
  return page({ title: 'Statute', area: 'codes', main, frame })
}

export function countOf(count: number, searched: boolean): string {
  if (count === 0) return noneFits
  return `${count} ${count === 1 ? 'code' : 'codes'}${searched ? ', the best match first' : ''}`
}

function form(wanted: Wanted): Html {
  return html`<form class="find" role="search" action="/" method="get">
<label class="words"><span class="label">Find a code</span>
<input type="search" name="q" value="${wanted.q}" placeholder="409, unprocessable, token expired …" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" aria-controls="found"></label>
<fieldset class="classes"><legend class="label">Class</legend>
${choices.class.options.map(([name, text]) => html`<label class="chip ${name && `c${name[0]}`}"><input type="radio" name="class" value="${name}"${name === wanted.class && html` checked`}><span>${text}</span></label>`)}
</fieldset>
${(['standing', 'sender', 'retry'] as const).map(name => pick(name, wanted))}
<label class="chip ten"><input type="checkbox" name="ten" value="yes"${wanted.ten !== '' && html` checked`}><span>★ the ten for REST</span></label>
<button type="submit">Find</button>
<p class="keys"><kbd>/</kbd> to search, <kbd>↓</kbd> <kbd>↑</kbd> to move, <kbd>Enter</kbd> to open, <kbd>Esc</kbd> to clear</p>
</form>`
}

function pick(name: 'standing' | 'sender' | 'retry', wanted: Wanted): Html {
  const { label, options } = choices[name]
  return html`<label class="pick"><span class="label">${label}</span><select name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === wanted[name] && html` selected`}>${text}</option>`)}</select></label>`
}

function byClass(found: readonly Entry[]): Html[] {
  const registered = found.filter(({ facts }) => !isOthers(facts.standing))
  const others = found.filter(({ facts }) => isOthers(facts.standing))
  return [
    ...classProse.map(kind =>
      classSection(
        kind,
        registered.filter(({ facts }) => `${facts.code}`[0] === kind.name[0]),
      ),
    ),
    others.length > 0
      ? html`<section aria-labelledby="others"><h2 id="others">Other owners’ codes <small>met in the wild, in no registry</small></h2>${cards(others)}</section>`
      : html``,
  ]
}

const isOthers = (standing: string): boolean => standing === 'vendor' || standing === 'informal'

function classSection({ name, title, summary }: ClassProse, found: readonly Entry[]): Html {
  if (found.length === 0) return html``
  return html`<section class="c${name[0]}" aria-labelledby="c${name}"><h2 id="c${name}"><a href="/status/${name}">${name} ${title}</a> <small>${summary}</small></h2>${cards(found)}</section>`
}

const ranked = (found: readonly Entry[]): Html => html`<section aria-label="Found">${cards(found)}</section>`

export function cards(found: readonly Entry[]): Html {
  return html`<ul class="cards">${found.map(card)}</ul>`
}

function card({ facts, prose }: Entry): Html {
  const { code, phrase, essential, standing } = facts
  return html`<li class="c${String(code)[0]} ${standing}"><a href="/status/${code}"><b>${code}</b> <strong>${phrase}${essential && html`\u00a0<span class="star" title="One of the ten that matter most for REST">★<span class="hidden"> one of the ten</span></span>`}</strong> <span class="summary">${inline(prose.summary)}</span></a></li>`
}
