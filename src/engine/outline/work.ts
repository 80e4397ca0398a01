import type { Outcome } from '../outcome.ts'
import { reads } from '../questions/question.ts'
import { nowhere } from '../resource.ts'
import type { About } from './about.ts'

const whole: Outcome = { status: 200, when: 'Here it is.' }
const bare: Outcome = {
  status: 200,
  when: 'It is there. The answer has the fields that a GET would get, and no content.',
}
const methods: Outcome = { status: 204, when: '`Allow` says which methods the resource has.' }
const known: Outcome = { status: 204, when: 'It is OPTIONS for `*`, and `Allow` says which methods the service has.' }

/** What a method may answer once every question is answered. What acts says it by itself, or nobody knows. */
export function workOf({ resource, method }: About): readonly Outcome[] {
  const { outcomes = {} } = resource.facts
  if (method === 'OPTIONS') return [resource === nowhere ? known : methods]
  if (!reads(method)) return outcomes[method as keyof typeof outcomes] ?? []
  const said = outcomes.GET ?? []
  return said.some(({ status }) => status === 200) ? said : [method === 'HEAD' ? bare : whole, ...said]
}
