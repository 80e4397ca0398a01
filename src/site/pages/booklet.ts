import { classProse } from '../../book/prose/index.ts'
import { allEntries, type Entry } from '../entry.ts'
import { type Html, html, inline, prose } from '../html.ts'
import { type Frame, page } from '../page.ts'
import { essentials, head } from './status.ts'

/** The whole book on one page, made to be printed: a title, contents, the classes, then each code in full. */
export function bookletPage(frame: Frame): string {
  const registered = allEntries.filter(({ facts }) => facts.standing !== 'vendor' && facts.standing !== 'informal')
  const others = allEntries.filter(entry => !registered.includes(entry))
  const main = html`<header class="cover"><p class="mark" aria-hidden="true">§</p><h1>The book of HTTP status codes</h1>
<p>Every code that a standard defines and those that others use, in three voices, with steps to resolution. ★ marks the ten that matter most for a REST API.</p>
<p class="hint noprint">Print this page: it makes a booklet in A5.</p></header>
<nav class="contents" aria-label="Contents"><h2>Contents</h2>
${classProse.map(({ name, title }) =>
  contents(
    `${name} ${title}`,
    registered.filter(({ facts }) => String(facts.code)[0] === name[0]),
  ),
)}
${contents('Other owners’ codes', others)}</nav>
${classProse.map(kind => html`<section class="chapter c${kind.name[0]}"><h2>${kind.name} ${kind.title}</h2><p class="lead">${inline(kind.summary)}</p>${prose(kind.standard)}${registered.filter(({ facts }) => String(facts.code)[0] === kind.name[0]).map(whole)}</section>`)}
<section class="chapter"><h2>Other owners’ codes</h2><p class="lead">No registry has them. A client that meets one treats it as the x00 of its class.</p>${others.map(whole)}</section>`
  return page({ title: 'The book of HTTP status codes', area: 'booklet', main, alternates: '/booklet', frame })
}

const contents = (title: string, entries: readonly Entry[]): Html =>
  html`<h3>${title}</h3><ol>${entries.map(({ facts }) => html`<li><a href="#s${facts.code}">${facts.code} ${facts.phrase}${facts.essential && ' ★'}</a></li>`)}</ol>`

const whole = (entry: Entry): Html =>
  html`<article id="s${entry.facts.code}" class="code c${String(entry.facts.code)[0]}">${head(entry, 3)}${essentials(entry, 4)}</article>`
