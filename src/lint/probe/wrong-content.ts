import { type ProbeRule, successful } from './probe-rule.ts'

const wrongType = (method: string) => () => ({
  method,
  content: 'statute',
  fields: { 'Content-Type': 'application/x-statute-none' },
})
const malformed = (method: string) => () => ({
  method,
  content: '{"statute":',
  fields: { 'Content-Type': 'application/json' },
})

const ofType = {
  level: 'hint',
  section: 'RFC 9110 §15.5.16',
  checks: [],
  why: 'Whatever it is, it is stored or passed over, and the client believes that it was understood.',
  mend: 'Answer 415 to a media type that the resource does not take, and list those that it takes in Accept.',
  writes: true,
  find: answer => successful(answer) && answer.response?.start,
} as const satisfies Partial<ProbeRule>

const ofGrammar = {
  level: 'warning',
  why: 'What cannot be read was taken all the same. Either it was passed over, or the database now holds what no client can read.',
  mend: 'Read content as what its Content-Type says, and answer 400 where that fails.',
  writes: true,
  find: answer => successful(answer) && answer.response?.start,
} as const satisfies Partial<ProbeRule>

/** Content of a type that nobody takes, and JSON that ends in the middle (RFC 9110 §15.5.16, §15.5.1). */
export const wrongContent: readonly ProbeRule[] = [
  {
    ...ofType,
    id: 'put-takes-any-type',
    says: 'A PUT with a media type that nobody knows gets a success.',
    ask: wrongType('PUT'),
  },
  {
    ...ofType,
    id: 'post-takes-any-type',
    says: 'A POST with a media type that nobody knows gets a success.',
    ask: wrongType('POST'),
  },
  {
    ...ofGrammar,
    id: 'put-takes-malformed',
    section: 'RFC 9110 §9.3.4',
    checks: ['rfc9110-9.3.4-verify'],
    says: 'A PUT with JSON that ends in the middle gets a success.',
    ask: malformed('PUT'),
  },
  {
    ...ofGrammar,
    id: 'post-takes-malformed',
    section: 'RFC 9110 §15.5.1',
    checks: [],
    says: 'A POST with JSON that ends in the middle gets a success.',
    ask: malformed('POST'),
  },
]
