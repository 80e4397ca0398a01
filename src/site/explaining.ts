import { form, type Resource, resource, text } from '../engine/index.ts'
import { type Block, heading, list, paragraph, title } from './blocks.ts'
import { describeExplanation } from './describe.ts'
import { explain } from './explain.ts'
import { commonIn, renderings } from './forms.ts'
import type { Frame } from './page.ts'
import { type Explained, explainPage } from './pages/explain.ts'
import { explanationRecord } from './record.ts'

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

function blocks({ text, explanations }: Explained): Block[] {
  if (text === '') return usage
  if (explanations.length === 0) return [paragraph('No status code was found in that.')]
  return explanations.flatMap(explanation => describeExplanation(explanation, 'short'))
}

/** `/explain`: a form, and what becomes of what is put in it. Nothing of it is kept or logged. */
export const explaining = (frame: Frame): Resource =>
  resource('/explain', {
    ...commonIn(frame),
    find: () => nothing,
    represent: renderings({
      page: (explained: Explained) => explainPage(explained, frame),
      blocks,
      data: ({ explanations }: Explained) => explanations.map(explanationRecord),
    }),
    post: {
      accept: {
        'application/x-www-form-urlencoded': (octets: Uint8Array) => form(octets).get('text') ?? '',
        'text/plain': text,
        'message/http': text,
      },
      limit: 262_144,
      act: explained,
    },
  })
