import { type Missing, type Moved, missing, moved, type Resource, resource } from '../engine/index.ts'
import { visible } from '../syntax/index.ts'
import { describeSubject } from './describe.ts'
import { commonIn, inEveryForm } from './forms.ts'
import { lookup } from './lookup.ts'
import type { Frame } from './page.ts'
import { classPage, unlistedPage } from './pages/class.ts'
import { statusPage } from './pages/status.ts'
import { recordOf } from './record.ts'
import { nameOf, type Subject } from './subject.ts'
import { suggest } from './suggest.ts'

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

function page(subject: Subject, frame: Frame): string {
  if (subject.kind === 'code') return statusPage(subject.entry, frame)
  return subject.kind === 'class' ? classPage(subject.prose, frame) : unlistedPage(subject, frame)
}

const sentTo = (target: (name: string) => string) => ({
  find: ({ name = '' }: { readonly name?: string }) => moved(target(name)),
  represent: { 'text/plain': () => '' },
})

/** `/status/404` in every form by Accept, and `/status/404.json` and the like in one. */
export const statuses = (frame: Frame): readonly Resource[] => [
  ...inEveryForm(
    '/status/{name}',
    ({ name = '' }, suffix) => find(name, suffix),
    { page: subject => page(subject, frame), blocks: subject => describeSubject(subject), data: recordOf },
    commonIn(frame),
  ),
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
