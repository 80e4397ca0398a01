import { type Missing, type Moved, missing, moved, type Resource, resource } from '../engine/index.ts'
import { describeSubject } from './describe.ts'
import { inEveryForm } from './forms.ts'
import { lookup } from './lookup.ts'
import { classPage, unlistedPage } from './pages/class.ts'
import { statusPage } from './pages/status.ts'
import { recordOf } from './record.ts'
import { nameOf, type Subject } from './subject.ts'
import { suggest } from './suggest.ts'
import { visible } from './visible.ts'

/** Each subject has one address, its number or the name of its class; every other name for it leads there. */
function find(name: string, suffix: string): Subject | Moved | Missing {
  const [subject] = lookup(name)
  if (!subject) return unknown(name)
  return nameOf(subject) === name ? subject : moved(`/status/${nameOf(subject)}${suffix}`)
}

function unknown(name: string): Missing {
  const near = suggest(name)
  const shown = name.length > 60 ? `${name.slice(0, 60)} and so on` : name
  const guess = near[0] ? ` The nearest is ${near[0].code} ${near[0].phrase}.` : ''
  return missing(`No status code is called ${visible(shown)}.${guess}`, near.length > 0 ? { nearest: near } : {})
}

function page(subject: Subject): string {
  if (subject.kind === 'code') return statusPage(subject.entry)
  return subject.kind === 'class' ? classPage(subject.prose) : unlistedPage(subject)
}

const sentTo = (target: (name: string) => string) => ({
  find: ({ name = '' }: { readonly name?: string }) => moved(target(name)),
  represent: { 'text/plain': () => '' },
})

/** `/status/404` in every form by Accept, and `/status/404.json` and the like in one. */
export const statuses: readonly Resource[] = [
  ...inEveryForm('/status/{name}', ({ name = '' }, suffix) => find(name, suffix), {
    page,
    blocks: subject => describeSubject(subject),
    data: recordOf,
  }),
  resource(
    '/status',
    sentTo(() => '/'),
  ),
  resource(
    '/status/',
    sentTo(() => '/'),
  ),
  resource(
    '/status/{name}/',
    sentTo(name => `/status/${encodeURIComponent(name)}`),
  ),
]
