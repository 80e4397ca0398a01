import { form, receive, resource, text } from '../engine/index.ts'
import { type Block, heading, list, paragraph, title } from './blocks.ts'
import { describeExplanation } from './describe.ts'
import { edition } from './edition.ts'
import { explain } from './explain.ts'
import { type Explained, explainPage } from './pages/explain.ts'
import { plainText } from './text.ts'

const nothing: Explained = { text: '', explanations: [] }

function explained(text: string): Explained {
  return { text, explanations: explain(text) }
}

const usage: Block[] = [
  title('Explain a response', ''),
  paragraph('POST a response here as text/plain, and it comes back explained.'),
  heading('For example'),
  list(['curl -si URL | curl --data-binary @- -H "Content-Type: text/plain" this-address']),
]

function answer({ text, explanations }: Explained): string {
  if (text === '') return plainText(usage)
  if (explanations.length === 0) return 'No status code was found in that.\n'
  return explanations.map(explanation => plainText(describeExplanation(explanation, 'short'))).join('\n')
}

/** `/explain`: a form, and what becomes of what is put in it. Nothing of it is kept or logged. */
export const explaining = resource('/explain', {
  find: () => nothing,
  entityTag: () => edition,
  fields: { 'Cache-Control': 'no-cache' },
  represent: {
    'text/plain': answer,
    'text/html': explainPage,
    'application/json': ({ explanations }) =>
      JSON.stringify(
        explanations.map(({ code, entry, sayings, faults }) => ({
          code,
          phrase: entry?.facts.phrase,
          sayings,
          faults,
        })),
      ),
  },
  post: receive(
    {
      'application/x-www-form-urlencoded': (octets: Uint8Array) => form(octets).get('text') ?? '',
      'text/plain': text,
      'message/http': text,
    },
    explained,
    262_144,
  ),
})
