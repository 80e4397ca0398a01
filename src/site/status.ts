import { type ClassProse, classProse } from '../book/prose/index.ts'
import { type Missing, type Moved, missing, moved, type Resource, resource } from '../engine/index.ts'
import { type Block, heading, pairs, paragraph, title } from './blocks.ts'
import { describe, describeUnlisted } from './describe.ts'
import { edition } from './edition.ts'
import { allEntries, type Entry, entryOf } from './entry.ts'
import { markdown } from './markdown.ts'
import { codeNamed, nearest } from './name.ts'
import { classPage, unlistedPage } from './pages/class.ts'
import { statusPage } from './pages/status.ts'
import { recordOf } from './record.ts'
import { plainText } from './text.ts'

/** What an address under `/status/` can stand for. */
type Subject =
  | { readonly kind: 'code'; readonly entry: Entry }
  | { readonly kind: 'class'; readonly prose: ClassProse }
  | { readonly kind: 'unlisted'; readonly code: number; readonly prose: ClassProse }

function subjectOf(name: string, suffix: string): Subject | Moved | Missing {
  const kind = classProse.find(({ name: own }) => own === name)
  if (kind) return { kind: 'class', prose: kind }
  if (/^[1-9]\d\d$/.test(name)) {
    const code = Number(name)
    const entry = entryOf(code)
    if (entry) return { kind: 'code', entry }
    const prose = classProse[Math.floor(code / 100) - 1]
    if (prose) return { kind: 'unlisted', code, prose }
  }
  const code = codeNamed(name)
  if (code !== undefined) return moved(`/status/${code}${suffix}`)
  const near = nearest(name)
  const shown = name.length > 60 ? `${name.slice(0, 60)} and so on` : name
  const guess = near[0] ? ` The nearest is ${near[0].code} ${near[0].phrase}.` : ''
  return missing(`No status code is called ${shown}.${guess}`, { nearest: near })
}

function blocksOf(subject: Subject): Block[] {
  if (subject.kind === 'code') return describe(subject.entry)
  if (subject.kind === 'unlisted') return describeUnlisted(subject.code)
  const { name, title: called, section, summary, plain, standard, practice } = subject.prose
  const members = allEntries.filter(({ facts }) => String(facts.code)[0] === name[0])
  return [
    title(`${name} ${called}`, `${section}.`),
    ...[summary, plain, standard, practice].map(paragraph),
    heading('Its codes'),
    pairs(members.map(({ facts, prose }) => [String(facts.code), `${facts.phrase}. ${prose.summary}`])),
  ]
}

function page(subject: Subject): string {
  if (subject.kind === 'code') return statusPage(subject.entry)
  if (subject.kind === 'class') return classPage(subject.prose)
  return unlistedPage(subject.code, subject.prose)
}

function data(subject: Subject): unknown {
  if (subject.kind === 'class') return subject.prose
  if (subject.kind === 'unlisted') {
    return { code: subject.code, listed: false, treatedAs: Number(`${subject.prose.name[0]}00`), class: subject.prose }
  }
  return recordOf(subject.entry)
}

const renderings = {
  'text/plain': (subject: Subject) => plainText(blocksOf(subject)),
  'text/html': page,
  'application/json': (subject: Subject) => `${JSON.stringify(data(subject), null, 2)}\n`,
  'text/markdown': (subject: Subject) => markdown(blocksOf(subject)),
}

const suffixes = { txt: 'text/plain', html: 'text/html', json: 'application/json', md: 'text/markdown' } as const

const common = { entityTag: () => edition, fields: { 'Cache-Control': 'no-cache' } }

/** `/status/404` in every form by Accept, and `/status/404.json` and the like in one. */
export const statuses: readonly Resource[] = [
  resource('/status/{name}', { ...common, find: ({ name }) => subjectOf(name, ''), represent: renderings }),
  ...Object.entries(suffixes).map(([suffix, type]) =>
    resource(`/status/{name}.${suffix}` as '/status/{name}.json', {
      ...common,
      find: ({ name }) => subjectOf(name, `.${suffix}`),
      represent: { [type]: renderings[type] },
    }),
  ),
]
