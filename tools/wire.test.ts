import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { registeredCodes } from '../src/book/registered.ts'
import { wireFacts } from '../src/book/wire.ts'
import { file, text } from './wire.ts'

/** Without layout, which is the formatter's. */
const bare = (source: string): string => source.replaceAll(/\s+|,(?=\s*[\]}])/g, '')

it('the facts for the wire are those of the records', () => {
  assert.equal(bare(readFileSync(file, 'utf8')), bare(text), 'The book has changed since: run `npm run wire`.')
  for (const { code, phrase, condition, content } of Object.values(registeredCodes)) {
    const facts = wireFacts(code)
    assert.equal(facts?.phrase, phrase)
    assert.equal(facts?.condition, condition === 'temporary' || condition === 'permanent' ? condition : undefined)
    assert.equal(facts?.empty, content === 'forbidden')
  }
  assert.equal(wireFacts(299), undefined)
  assert.deepEqual([wireFacts(205)?.unframed, wireFacts(204)?.unframed], [false, true])
})
