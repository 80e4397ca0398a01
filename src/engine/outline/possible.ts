import { form, json, streamed, text } from '../content.ts'
import type { Absence } from '../found/absence.ts'
import type { Parse } from '../reception.ts'
import { receptionOf } from '../resource.ts'
import type { About } from './about.ts'

type Fault = 400 | 409 | 422

/** What the ready-made parsers can find. */
const faults = new Map<Parse<unknown>, readonly Fault[]>([
  [json, [400]],
  [form, [400]],
  [text, [400]],
  [streamed, []],
])

/** Any document is a merge patch of any state (RFC 7396 §2). */
const faultsOf = ([type, parse]: [string, Parse<unknown>]): readonly Fault[] =>
  faults.get(parse) ?? (type === 'application/merge-patch+json' ? [400] : [400, 409, 422])

/** Whether the content of a request can have a fault, as far as its parser finds it. */
function finds(fault: Fault): Condition {
  return ({ resource, method }) => {
    const reception = receptionOf(resource, method)
    // what is in a coding may not be what it claims
    if (fault === 400 && reception?.codings?.length) return true
    const found = reception?.refusals ?? Object.entries(reception?.accept ?? {}).flatMap(faultsOf)
    return found.includes(fault)
  }
}

type Condition = (about: About) => boolean

/** Whether `find` may say one of these where nothing is there. */
const says =
  (...kinds: readonly Absence['kind'][]): Condition =>
  ({ resource }) =>
    kinds.some(kind => resource.facts.absences?.includes(kind) ?? true)

const allows =
  (...verdicts: readonly (boolean | 'hidden')[]): Condition =>
  ({ resource, method }) => {
    const said = resource.facts.access?.verdicts?.(method)
    return verdicts.some(verdict => said?.includes(verdict) ?? true)
  }

const last = ['missing', 'gone'] as const
const paid = ['unpaid', ...last] as const
const free = ['blocked', ...paid] as const
const here = ['choices', ...free] as const

/** What an outcome of a question depends on, where its being asked does not say it. */
const conditions: Readonly<Record<string, Condition>> = {
  'caller allowed: true': allows(true),
  'caller allowed: false': allows(false, 'hidden'),
  'existence hidden: true': allows('hidden'),
  'existence hidden: false': allows(false),
  'resource exists: false': says('moved', ...here),
  'resource moved: true': says('moved'),
  'resource moved: false': says(...here),
  'several to choose from: true': says('choices'),
  'several to choose from: false': says(...free),
  'chosen already: true': ({ chosen }) => chosen,
  'chosen already: false': ({ chosen }) => !chosen,
  'legally blocked: true': says('blocked'),
  'legally blocked: false': says(...paid),
  'payment due: true': says('unpaid'),
  'payment due: false': says(...last),
  // it is asked of those alone that do
  'method creates: false': () => false,
  'resource gone: true': says('gone'),
  'resource gone: false': says('missing'),
  // whoever chose it did so because it fits
  'representation acceptable: false': ({ chosen }) => !chosen,
  'content can be read: false': ({ resource, method }) =>
    Object.values(receptionOf(resource, method)?.accept ?? {}).some(parse => parse !== streamed),
  'content parses: false': finds(400),
  'content applies: false': finds(409),
  'content valid: false': about => receptionOf(about.resource, about.method)?.schema !== undefined || finds(422)(about),
}

/**
 * Whether a question can have an outcome. What a program asks can mostly go either way; some of it can't, by what the facts
 * say for documentation alone.
 */
export const possible =
  (about: About) =>
  (question: string, outcome: boolean): boolean =>
    conditions[`${question}: ${outcome}`]?.(about) ?? true
